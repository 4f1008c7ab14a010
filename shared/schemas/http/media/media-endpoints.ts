import { z } from 'zod';
import { mediaKinds } from '#shared/domain/media/media-filter.ts';
import {
  articleIdSchema,
  emptySchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { mediaAnswerSchema } from '#shared/schemas/http/media/media-answer.ts';

const inSite = z.strictObject({ siteId: siteIdSchema });
const ofMedia = inSite.extend({ mediaId: articleIdSchema });
const path = '/api/v1/sites/{siteId}/media';
const words = { alt: z.string().trim().max(200).optional(), caption: z.string().trim().max(500).optional() };

export const startUploadEndpoint = endpoint({
  id: 'startUpload',
  method: 'POST',
  path,
  access: 'staff',
  actions: ['media.write'],
  status: 201,
  idempotent: true,
  summary: { zh: '开始上传文件', en: 'Start an upload' },
  params: inSite,
  query: emptySchema,
  body: z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    contentType: z.string().max(200).default('application/octet-stream'),
    size: z.number().int().min(1),
    ...words,
  }),
  answer: mediaAnswerSchema,
});

export const listMediaEndpoint = endpoint({
  id: 'listMedia',
  method: 'GET',
  path,
  access: 'staff',
  actions: ['article.read'],
  status: 200,
  summary: { zh: '文件列表', en: 'List files' },
  params: inSite,
  query: pageQuerySchema.extend({
    kind: z.enum(mediaKinds).optional(),
    status: mediaAnswerSchema.shape.status.optional(),
    q: z.string().trim().max(100).optional(),
    from: instantSchema.optional(),
    to: instantSchema.optional(),
  }),
  answer: listOf(mediaAnswerSchema),
});

export const getMediaEndpoint = endpoint({
  id: 'getMedia',
  method: 'GET',
  path: `${path}/{mediaId}`,
  access: 'staff',
  actions: ['article.read'],
  status: 200,
  summary: { zh: '文件及上传进度', en: 'A file and how far its upload is' },
  params: ofMedia,
  query: emptySchema,
  answer: mediaAnswerSchema,
});

export const describeMediaEndpoint = endpoint({
  id: 'describeMedia',
  method: 'PATCH',
  path: `${path}/{mediaId}`,
  access: 'staff',
  actions: ['media.write'],
  status: 200,
  ifMatch: true,
  summary: { zh: '修改文件说明', en: 'Describe a file' },
  params: ofMedia,
  query: emptySchema,
  body: z.strictObject(words),
  answer: mediaAnswerSchema,
});

export const discardMediaEndpoint = endpoint({
  id: 'discardMedia',
  method: 'DELETE',
  path: `${path}/{mediaId}`,
  access: 'staff',
  actions: ['media.write'],
  status: 204,
  summary: { zh: '放弃上传，或删除没有使用的文件', en: 'Give up an upload, or delete a file nothing uses' },
  params: ofMedia,
  query: emptySchema,
  answer: emptySchema,
});

export const putPartEndpoint = endpoint({
  id: 'putPart',
  method: 'PUT',
  path: `${path}/{mediaId}/parts/{number}`,
  access: 'staff',
  actions: ['media.write'],
  status: 200,
  rawBody: true,
  summary: { zh: '上传一部分', en: 'Send one part' },
  params: ofMedia.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
  query: emptySchema,
  answer: z.object({ number: z.number(), size: z.number(), etag: z.string() }),
});

export const completeUploadEndpoint = endpoint({
  id: 'completeUpload',
  method: 'POST',
  path: `${path}/{mediaId}/complete`,
  access: 'staff',
  actions: ['media.write'],
  status: 200,
  summary: { zh: '完成上传', en: 'Complete an upload' },
  params: ofMedia,
  query: emptySchema,
  answer: mediaAnswerSchema,
});

export const listMediaUsesEndpoint = endpoint({
  id: 'listMediaUses',
  method: 'GET',
  path: `${path}/{mediaId}/uses`,
  access: 'staff',
  actions: ['article.read'],
  status: 200,
  summary: { zh: '哪些稿件在使用这个文件', en: 'The texts that use a file' },
  params: ofMedia,
  query: pageQuerySchema,
  answer: listOf(
    z.object({
      articleId: z.string(),
      title: z.string(),
      columnId: z.string(),
      status: z.string(),
      /** Whether readers see it there. */
      live: z.boolean(),
      working: z.boolean(),
      url: z.string().nullable(),
    }),
  ),
});

export const replaceMediaEndpoint = endpoint({
  id: 'replaceMedia',
  method: 'POST',
  path: `${path}/{mediaId}/replace`,
  access: 'staff',
  actions: ['media.write'],
  status: 200,
  ifMatch: true,
  summary: { zh: '用新上传的文件替换（地址不变）', en: 'Put a new upload in the place of a file; its address stays' },
  params: ofMedia,
  query: emptySchema,
  body: z.strictObject({ with: articleIdSchema, reason: z.string().trim().max(500).optional() }),
  answer: mediaAnswerSchema,
});
