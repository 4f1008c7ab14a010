import { z } from 'zod';
import { articleIdSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { mediaAnswerSchema } from '#shared/schemas/http/media/media-answer.ts';

const said = z.object({ zh: z.string(), en: z.string() });

export const readDocumentEndpoint = endpoint({
  id: 'readDocument',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/media/{mediaId}/document',
  access: 'staff',
  actions: ['media.write'],
  status: 200,
  summary: {
    zh: '把上传的 Word 文档转成稿件正文，文中图片存入媒体库',
    en: 'An uploaded Word document as the text of an article; its pictures become files of the site',
  },
  params: z.strictObject({ siteId: siteIdSchema, mediaId: articleIdSchema }),
  query: emptySchema,
  body: emptySchema,
  answer: z.object({
    title: z.string(),
    /** A clean body; its pictures stand at their own addresses and still need a text. */
    body: z.string(),
    pictures: z.array(z.object({ mediaId: z.string(), url: z.string() })),
    warnings: z.array(said),
  }),
});

export const maskFileEndpoint = endpoint({
  id: 'maskFile',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/media/{mediaId}/mask',
  access: 'staff',
  actions: ['media.write'],
  status: 201,
  summary: {
    zh: '复制一份遮盖了个人信息的文档',
    en: 'A copy of a document with its personal identifiers masked',
  },
  params: z.strictObject({ siteId: siteIdSchema, mediaId: articleIdSchema }),
  query: emptySchema,
  body: emptySchema,
  answer: mediaAnswerSchema,
});
