import { z } from 'zod';
import { articleKinds } from '#shared/domain/article/article.ts';
import { columnIdSchema, dateSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

export const longestQuery = 200;
/** Pages behind this one are not served: who looks that far needs another query. */
export const lastPage = 50;

const segments = z.array(z.object({ text: z.string(), hit: z.boolean() }));
const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.number() }));

export const searchQuerySchema = z.strictObject({
  q: z.string().max(longestQuery).default(''),
  site: siteIdSchema.optional(),
  column: columnIdSchema.optional(),
  kind: z.enum(articleKinds).optional(),
  lang: z.enum(['zh', 'en']).optional(),
  /** Days in China Standard Time, both inclusive. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  sort: z.enum(['relevance', 'date']).default('relevance'),
  page: z.coerce.number().int().min(1).max(lastPage).default(1),
});

export const searchEndpoint = endpoint({
  id: 'search',
  method: 'GET',
  path: '/api/v1/search',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: searchQuerySchema,
  summary: { zh: '全站群检索', en: 'Search the whole cluster' },
  actions: [],
  answer: z.object({
    items: z.array(
      z.object({
        articleId: z.string(),
        siteId: z.string(),
        title: z.string(),
        titleSegments: segments,
        url: z.string(),
        siteName: z.string(),
        columnId: z.string(),
        columnName: z.string(),
        kind: z.string(),
        lang: z.string(),
        publishedAt: z.string(),
        documentNumber: z.string(),
        source: z.string(),
        excerpt: segments,
      }),
    ),
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    facets: z.object({ site: facet, column: facet, kind: facet, year: facet }),
    /** Nothing had all of what was typed: these have less of it. */
    relieved: z.boolean(),
    /** Words and titles that begin with what was typed. */
    suggestions: z.array(z.string()),
    /** What may help where nothing has all of it. */
    help: z
      .object({
        didYouMean: z.array(z.string()),
        fewerWords: z.array(z.object({ q: z.string(), total: z.number() })),
        /** Hits of the same words without the filters. */
        widerTotal: z.number(),
      })
      .nullable(),
  }),
});

export const suggestEndpoint = endpoint({
  id: 'suggestSearches',
  method: 'GET',
  path: '/api/v1/search/suggest',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ q: z.string().max(longestQuery).default(''), site: siteIdSchema.optional() }),
  summary: { zh: '检索词联想', en: 'Complete what is being typed' },
  actions: [],
  answer: z.object({ items: z.array(z.string()) }),
});
