import { type Route, route } from '#functions/http/route.ts';
import { listOffers, offerArticle, offerTargets, takeOfferBack } from '#functions/submission/offers/offers.ts';
import { afterOf, pageAnswer } from '#functions/submission/page-answer.ts';
import * as endpoints from '#shared/schemas/http/submissions/offer-endpoints.ts';

export const offerRoutes: readonly Route[] = [
  route(endpoints.offerTargetsEndpoint, async (services, { params }, actor) => ({
    items: [...(await offerTargets(services, { ...params, actor }))],
    nextCursor: null,
  })),
  route(endpoints.offerArticleEndpoint, async (services, { params, body }, actor) => ({
    ...(await offerArticle(services, { ...params, ...body, actor })),
  })),
  route(endpoints.listOffersEndpoint, async (services, request, actor) => {
    const after = afterOf(services, request);
    const found = await listOffers(services, { ...request.params, actor, limit: request.query.limit, after });
    return pageAnswer(services, request, found, ({ pushDownId }) => pushDownId);
  }),
  route(endpoints.withdrawOfferEndpoint, async (services, { params }, actor) => ({
    ...(await takeOfferBack(services, { ...params, actor })),
  })),
];
