import { z } from 'zod';
import { templateSize } from '#shared/domain/template/template.ts';
import { codeSchema, emptySchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

/** A template's name as one path segment: `pages~list` stands for `pages/list`. */
const nameSegment = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(~[a-z0-9-]+)*$/)
  .transform((name) => name.replaceAll('~', '/'));
const name = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);
const source = z.string().max(templateSize);

const templates = '/api/v1/sites/{siteId}/templates';
const siteParams = z.strictObject({ siteId: siteIdSchema });
const themeParams = siteParams.extend({ theme: codeSchema });
const params = themeParams.extend({ name: nameSegment });

const answer = z.object({
  siteId: z.string(),
  theme: z.string(),
  name: z.string(),
  version: z.number().int(),
  source: z.string(),
  savedBy: z.object({ accountId: z.string(), name: z.string() }),
  savedAt: z.string(),
});
const staff = {
  access: 'staff',
  actions: ['template.manage'],
  params,
  query: emptySchema,
  status: 200,
} as const;
const exported = z.object({
  theme: z.string(),
  templates: z.array(z.object({ name: z.string(), source: z.string() })).readonly(),
});

export const listTemplatesEndpoint = endpoint({
  ...staff,
  id: 'listTemplates',
  method: 'GET',
  path: templates,
  params: siteParams,
  summary: { zh: '模板，按栏目', en: 'Templates by theme, and the columns that name them' },
  answer: listOf(
    z.object({
      theme: z.string(),
      active: z.boolean(),
      templates: z
        .array(
          z.object({
            name: z.string(),
            version: z.number(),
            savedAt: z.string(),
            columns: z.array(z.object({ columnId: z.string(), path: z.string() })).readonly(),
          }),
        )
        .readonly(),
    }),
  ),
});
export const getTemplateEndpoint = endpoint({
  ...staff,
  id: 'getTemplate',
  method: 'GET',
  path: `${templates}/{theme}/{name}`,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  summary: { zh: '模板', en: 'A template, or a former version of it' },
  answer,
});
export const saveTemplateEndpoint = endpoint({
  ...staff,
  id: 'saveTemplate',
  method: 'PUT',
  path: `${templates}/{theme}/{name}`,
  summary: { zh: '保存模板', en: 'Save a template' },
  ifMatch: true,
  body: z.strictObject({ source }),
  answer,
});
export const previewTemplateImpactEndpoint = endpoint({
  ...staff,
  id: 'previewTemplateImpact',
  method: 'POST',
  path: `${templates}/preview-impact`,
  params: siteParams,
  summary: { zh: '预计重写页面数', en: 'How many pages a change of the theme rewrites' },
  body: z.strictObject({ theme: codeSchema }),
  answer: z.object({ pages: z.number().int() }),
});
export const exportTemplatesEndpoint = endpoint({
  ...staff,
  id: 'exportTemplates',
  method: 'GET',
  path: `${templates}/{theme}`,
  params: themeParams,
  summary: { zh: '导出模板', en: 'Export a theme' },
  answer: exported,
});
export const importTemplatesEndpoint = endpoint({
  ...staff,
  id: 'importTemplates',
  method: 'PUT',
  path: `${templates}/{theme}`,
  params: themeParams,
  summary: { zh: '导入模板', en: 'Import a theme' },
  body: z.strictObject({
    theme: codeSchema.optional(),
    templates: z.array(z.strictObject({ name, source })).min(1).max(25),
  }),
  answer: exported,
});
export const previewTemplateEndpoint = endpoint({
  ...staff,
  id: 'previewTemplate',
  method: 'POST',
  path: `${templates}/preview`,
  params: siteParams,
  summary: { zh: '用现有数据预览模板（不保存）', en: 'A page with live data and a template as it is being edited' },
  body: z.strictObject({
    theme: codeSchema,
    name,
    source,
    /** Below the site's root, e.g. `index.html`. */
    page: z
      .string()
      .max(300)
      .regex(/^[a-z0-9-]+(\/[A-Za-z0-9-]+)*\.html$/)
      .default('index.html'),
  }),
  answer: z.object({ html: z.string() }),
});
export const listBaseTemplatesEndpoint = endpoint({
  ...staff,
  id: 'listBaseTemplates',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/base-templates',
  params: siteParams,
  summary: { zh: '基础主题的模板', en: 'The templates of the base theme, which a theme overrides one by one' },
  answer: listOf(z.object({ name: z.string(), source: z.string() })),
});
