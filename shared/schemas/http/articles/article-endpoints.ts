import { z } from 'zod';
import {
  articleAnswerSchema,
  articleDiffSchema,
  checkFindingSchema,
  revisionAnswerSchema,
} from '#shared/schemas/http/articles/article-answer.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import {
  articleIdSchema,
  columnIdSchema,
  emptySchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const articles = '/api/v1/sites/{siteId}/articles';
const article = `${articles}/{articleId}`;
const siteParams = z.strictObject({ siteId: siteIdSchema });
const articleParams = z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema });
const reason = z.string().trim().min(1).max(500);
const staff = {
  access: 'staff',
  query: emptySchema,
  params: articleParams,
  answer: articleAnswerSchema,
  status: 200,
} as const;

export const createArticleEndpoint = endpoint({
  ...staff,
  id: 'createArticle',
  method: 'POST',
  path: articles,
  params: siteParams,
  status: 201,
  idempotent: true,
  summary: { zh: '新建稿件', en: 'Create an article' },
  actions: ['article.write'],
  body: articleInputSchema,
});
export const listArticlesEndpoint = endpoint({
  id: 'listArticles',
  method: 'GET',
  path: articles,
  access: 'staff',
  status: 200,
  params: siteParams,
  summary: { zh: '稿件列表', en: 'List articles' },
  actions: ['article.read'],
  query: pageQuerySchema.extend({
    status: z
      .enum([
        'draft',
        'inReview',
        'returned',
        'approved',
        'scheduled',
        'published',
        'expired',
        'withdrawn',
        'takenDown',
        'deleted',
      ])
      .optional(),
    column: columnIdSchema.optional(),
    q: z.string().trim().max(100).optional(),
  }),
  answer: listOf(articleAnswerSchema),
});
export const getArticleEndpoint = endpoint({
  ...staff,
  id: 'getArticle',
  method: 'GET',
  path: article,
  summary: { zh: '读取稿件', en: 'Read an article' },
  actions: ['article.read'],
});
export const saveArticleEndpoint = endpoint({
  ...staff,
  id: 'saveArticle',
  method: 'PUT',
  path: article,
  ifMatch: true,
  body: articleInputSchema,
  summary: { zh: '保存稿件', en: 'Save an article' },
  actions: ['article.write'],
});
export const discardArticleEndpoint = endpoint({
  ...staff,
  id: 'discardWorkingEdition',
  method: 'POST',
  path: `${article}/discard`,
  body: emptySchema,
  summary: { zh: '放弃修改稿', en: 'Discard the working edition' },
  actions: ['article.write'],
});
export const deleteArticleEndpoint = endpoint({
  ...staff,
  id: 'deleteArticle',
  method: 'POST',
  path: `${article}/delete`,
  body: emptySchema,
  summary: { zh: '删除从未上线的稿件', en: 'Delete a text that was never online' },
  actions: ['article.write'],
});
export const recoverArticleEndpoint = endpoint({
  ...staff,
  id: 'recoverArticle',
  method: 'POST',
  path: `${article}/recover`,
  body: emptySchema,
  summary: { zh: '恢复已删除的稿件', en: 'Recover a deleted text' },
  actions: ['article.write'],
});
export const submitArticleEndpoint = endpoint({
  ...staff,
  id: 'submitArticle',
  method: 'POST',
  path: `${article}/submit`,
  body: z.strictObject({ version: z.number().int().optional() }),
  summary: { zh: '送审', en: 'Submit for review' },
  actions: ['article.submit'],
  answer: articleAnswerSchema.extend({ checks: z.array(checkFindingSchema) }),
});
export const publishArticleEndpoint = endpoint({
  ...staff,
  id: 'publishArticle',
  method: 'POST',
  path: `${article}/publish`,
  body: emptySchema,
  summary: { zh: '发布已通过审核的稿件', en: 'Put an approved edition online' },
  actions: ['article.publish'],
});
export const scheduleArticleEndpoint = endpoint({
  ...staff,
  id: 'scheduleArticle',
  method: 'POST',
  path: `${article}/schedule`,
  body: z.strictObject({ at: instantSchema.nullable() }),
  summary: { zh: '定时发布', en: 'Schedule publication' },
  actions: ['article.schedule'],
});
export const withdrawArticleEndpoint = endpoint({
  ...staff,
  id: 'withdrawArticle',
  method: 'POST',
  path: `${article}/withdraw`,
  body: z.strictObject({ reason }),
  summary: { zh: '撤稿', en: 'Withdraw' },
  actions: ['article.withdraw'],
});
export const takeDownArticleEndpoint = endpoint({
  ...staff,
  id: 'takeDownArticle',
  method: 'POST',
  path: `${article}/takedown`,
  body: z.strictObject({ reason }),
  summary: { zh: '紧急下架', en: 'Emergency takedown' },
  actions: ['article.takedown'],
});
export const emergencyPublishEndpoint = endpoint({
  ...staff,
  id: 'emergencyPublishArticle',
  method: 'POST',
  path: `${article}/emergency-publish`,
  body: z.strictObject({ leader: z.string().trim().min(1).max(100), reason }),
  summary: { zh: '应急发布（24 小时内补审）', en: 'Emergency publication (reviewed within 24 h)' },
  actions: ['article.emergencyPublish'],
});
export const proposeDateEndpoint = endpoint({
  ...staff,
  id: 'proposePublicationDate',
  method: 'POST',
  path: `${article}/publication-date`,
  body: z.strictObject({ to: instantSchema, reason }),
  summary: { zh: '申请更改发布日期', en: 'Propose another publication date' },
  actions: ['article.changeDate'],
});
export const decideDateEndpoint = endpoint({
  ...staff,
  id: 'decidePublicationDate',
  method: 'POST',
  path: `${article}/publication-date/decision`,
  body: z.strictObject({ decision: z.enum(['approve', 'refuse']) }),
  summary: { zh: '审批发布日期更改', en: 'Decide on the publication date' },
  actions: ['article.approveDate'],
});
export const articleHistoryEndpoint = endpoint({
  id: 'articleHistory',
  method: 'GET',
  path: `${article}/history`,
  access: 'staff',
  status: 200,
  params: articleParams,
  query: pageQuerySchema,
  summary: { zh: '修改历史', en: 'History' },
  actions: ['article.read'],
  answer: listOf(revisionAnswerSchema),
});
export const restoreRevisionEndpoint = endpoint({
  ...staff,
  id: 'restoreRevision',
  method: 'POST',
  path: `${article}/history/{revision}/restore`,
  params: articleParams.extend({ revision: z.coerce.number().int().min(1) }),
  ifMatch: true,
  body: emptySchema,
  summary: { zh: '把历史版本恢复为修改稿', en: 'Make an old revision the working edition again' },
  actions: ['article.write'],
});
export const articleDiffEndpoint = endpoint({
  id: 'articleDiff',
  method: 'GET',
  path: `${article}/diff`,
  access: 'staff',
  status: 200,
  params: articleParams,
  query: z.strictObject({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  summary: { zh: '版本对比', en: 'Compare two revisions' },
  actions: ['article.read'],
  answer: articleDiffSchema,
});
export const lockArticleEndpoint = endpoint({
  id: 'lockArticle',
  method: 'POST',
  path: `${article}/lock`,
  access: 'staff',
  status: 200,
  params: articleParams,
  query: emptySchema,
  body: z.strictObject({ takeOver: z.boolean().default(false) }),
  summary: { zh: '开始编辑（加锁或接管）', en: 'Lock for editing, or take over' },
  actions: ['article.write'],
  answer: z.object({ name: z.string(), until: z.string() }),
});
export const unlockArticleEndpoint = endpoint({
  id: 'unlockArticle',
  method: 'DELETE',
  path: `${article}/lock`,
  access: 'staff',
  status: 204,
  params: articleParams,
  query: emptySchema,
  summary: { zh: '结束编辑', en: 'Unlock' },
  actions: ['article.write'],
  answer: emptySchema,
});
export const checkArticleEndpoint = endpoint({
  id: 'checkArticle',
  method: 'GET',
  path: `${article}/checks`,
  access: 'staff',
  status: 200,
  params: articleParams,
  query: emptySchema,
  summary: { zh: '送审前检查', en: 'Checks before submission' },
  actions: ['article.read'],
  answer: z.object({ findings: z.array(checkFindingSchema) }),
});
export const maskArticleEndpoint = endpoint({
  ...staff,
  id: 'maskArticle',
  method: 'POST',
  path: `${article}/mask`,
  ifMatch: true,
  body: emptySchema,
  summary: { zh: '遮盖正文和标题中的个人信息', en: 'Mask personal identifiers in the text' },
  actions: ['article.write'],
});
