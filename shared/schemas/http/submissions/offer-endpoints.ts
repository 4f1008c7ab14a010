import { z } from 'zod';
import { offerPolicies } from '#shared/domain/submission/submission-settings.ts';
import {
  articleIdSchema,
  bilingualSchema,
  columnIdSchema,
  listOf,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { pushDownSchema } from '#shared/schemas/http/submissions/push-down-endpoints.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff } = shapes;
const params = shapes.siteParams.extend({ articleId: articleIdSchema });
const offers = `${sitePath}/articles/{articleId}/offers`;

export const offerTargetsEndpoint = endpoint({
  ...staff,
  id: 'listOfferTargets',
  method: 'GET',
  path: `${sitePath}/offer-targets`,
  summary: { zh: '可推送的其他单位网站', en: 'Sites of other units a text may be offered to' },
  actions: ['submission.send'],
  answer: listOf(z.object({ siteId: z.string(), name: bilingualSchema, policy: z.enum(offerPolicies) })),
});
export const offerArticleEndpoint = endpoint({
  ...staff,
  id: 'offerArticle',
  method: 'POST',
  path: offers,
  params,
  status: 201,
  body: z.strictObject({
    target: z.strictObject({ siteId: siteIdSchema, columnId: columnIdSchema }),
    note: shapes.noteSchema,
  }),
  summary: { zh: '推送到其他单位网站的栏目', en: 'Offer an article to a column of another unit’s site' },
  actions: ['submission.send'],
  idempotent: true,
  answer: pushDownSchema,
});
export const listOffersEndpoint = endpoint({
  ...staff,
  id: 'listOffers',
  method: 'GET',
  path: offers,
  params,
  query: pageQuerySchema,
  summary: { zh: '一篇稿件的推送情况', en: 'What became of an article’s offers' },
  actions: ['article.read'],
  answer: listOf(pushDownSchema.extend({ stands: z.enum(['inReview', 'online', 'left']).optional() })),
});
export const withdrawOfferEndpoint = endpoint({
  ...staff,
  id: 'withdrawOffer',
  method: 'POST',
  path: `${offers}/{pushDownId}/withdraw`,
  params: params.extend({ pushDownId: articleIdSchema }),
  summary: { zh: '撤回推送', en: 'Take an offer back' },
  actions: ['submission.send'],
  answer: pushDownSchema,
});
