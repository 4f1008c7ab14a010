import { type Route, route } from '#functions/http/route.ts';
import { afterOf, pageAnswer } from '#functions/submission/page-answer.ts';
import {
  acceptPushedDown,
  listInbox,
  listPushedDown,
  pushDown,
  refusePushedDown,
} from '#functions/submission/push-down/push-down.ts';
import type { PushDown } from '#shared/domain/submission/push-down.ts';
import * as endpoints from '#shared/schemas/http/submissions/push-down-endpoints.ts';

const idOf = ({ pushDownId }: PushDown): string => pushDownId;

export const pushDownRoutes: readonly Route[] = [
  route(endpoints.pushDownEndpoint, async (services, { params, body }, actor) => ({
    results: (await pushDown(services, { ...params, ...body, actor })).map(({ pushDown: made, ...result }) => ({
      ...result,
      ...(made ? { pushDown: { ...made } } : {}),
    })),
  })),
  route(endpoints.listPushDownsEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await listPushedDown(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found, idOf);
  }),
  route(endpoints.pushDownInboxEndpoint, async (services, request, actor) => {
    const { params, query } = request;
    const after = afterOf(services, request);
    const found = await listInbox(services, { ...params, actor, limit: query.limit, after });
    return pageAnswer(services, request, found, idOf);
  }),
  route(endpoints.decidePushDownEndpoint, async (services, { params, body }, actor) => {
    const decided =
      body.decision === 'accept'
        ? await acceptPushedDown(services, { ...params, ...body, actor })
        : await refusePushedDown(services, { ...params, ...body, actor });
    return { ...decided };
  }),
];
