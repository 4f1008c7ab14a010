import { z } from 'zod';
import { facets } from '#shared/domain/disclosure/catalogue.ts';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const count = z.number().int();

/** One entry of the catalogue, by the fields the norm names. */
const entryAnswer = z.object({
  articleId: z.string(),
  siteId: z.string(),
  indexNumber: z.string().optional(),
  title: z.string(),
  summary: z.string(),
  url: z.string(),
  documentNumber: z.string().optional(),
  publisher: z.string(),
  coPublishers: z.array(z.string()).readonly(),
  issuedOn: z.string().optional(),
  publishedAt: z.string(),
  subjectClass: z.string().optional(),
  genreClass: z.string().optional(),
  audienceClass: z.string().optional(),
  openMode: z.string(),
  openBasis: z.string().optional(),
  validity: z.string().optional(),
  effectiveOn: z.string().optional(),
  abolishedOn: z.string().optional(),
  keywords: z.array(z.string()).readonly(),
});

export const listCatalogueEndpoint = endpoint({
  id: 'listCatalogue',
  method: 'GET',
  path: '/api/v1/disclosure/catalogue',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({
    site: siteIdSchema,
    facet: z.enum(facets).optional(),
    value: z.string().trim().min(1).max(200).optional(),
  }),
  actions: [],
  summary: { zh: '信息公开目录（机器可读）', en: 'The disclosure catalogue for programs' },
  answer: listOf(entryAnswer),
});

export const catalogueFacetsEndpoint = endpoint({
  id: 'catalogueFacets',
  method: 'GET',
  path: '/api/v1/disclosure/facets',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ site: siteIdSchema }),
  actions: [],
  summary: { zh: '目录的分类及其取值', en: 'The facets of a catalogue and their values' },
  answer: z.object({
    facets: z
      .array(
        z.object({
          facet: z.enum(facets),
          values: z.array(z.object({ value: z.string(), name: bilingual, address: z.string() })).readonly(),
        }),
      )
      .readonly(),
  }),
});

export const disclosureCountsEndpoint = endpoint({
  id: 'disclosureCounts',
  method: 'GET',
  path: '/api/v1/disclosure/counts',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '各单位主动公开数量', en: 'Proactive disclosure by unit' },
  answer: z.object({
    total: count,
    items: z
      .array(
        z.object({
          siteId: z.string(),
          name: bilingual,
          kind: z.string(),
          total: count,
          inYear: count.optional(),
          at: z.string(),
        }),
      )
      .readonly(),
  }),
});
