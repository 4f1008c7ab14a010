import { type Route, route } from '#functions/http/route.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import { baseTemplates } from '#functions/sites/templates/check-templates.ts';
import { listTemplates } from '#functions/sites/templates/list-templates.ts';
import { previewImpact } from '#functions/sites/templates/preview-impact.ts';
import { saveTemplates, type ValidateTemplates } from '#functions/sites/templates/save-templates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';
import {
  exportTemplatesEndpoint,
  getTemplateEndpoint,
  importTemplatesEndpoint,
  listBaseTemplatesEndpoint,
  listTemplatesEndpoint,
  previewTemplateImpactEndpoint,
  saveTemplateEndpoint,
} from '#shared/schemas/http/sites/template-endpoints.ts';

const sourcesOf = (theme: string, templates: readonly { readonly name: string; readonly source: string }[]) => ({
  theme,
  templates: templates.map(({ name, source }) => ({ name, source })),
});

/** Templates of the sites; `validate` decides which may be saved. */
export const templateRoutes = (validate: ValidateTemplates): readonly Route[] => [
  route(listTemplatesEndpoint, async ({ tables }, { params }, actor) => {
    const { site } = await findSite(tables, actor, 'template.manage', params.siteId);
    return { items: [...(await listTemplates(tables, site))], nextCursor: null };
  }),
  route(listBaseTemplatesEndpoint, async ({ tables }, { params }, actor) => {
    await findSite(tables, actor, 'template.manage', params.siteId);
    return { items: [...baseTemplates()], nextCursor: null };
  }),
  route(getTemplateEndpoint, async ({ tables }, { params, query }, actor) => {
    const { siteId, theme, name } = params;
    await findSite(tables, actor, 'template.manage', siteId);
    const repository = new TemplateRepository(tables);
    const found =
      query.version === undefined
        ? await repository.find(siteId, theme, name)
        : await repository.findVersion(siteId, theme, name, query.version);
    if (!found) throw new DomainError('not-found', `no template ${theme}/${name}`, { theme, name });
    return found;
  }),
  route(saveTemplateEndpoint, async (services, { params, ifMatch, body }, actor) => {
    const source = { name: params.name, source: body.source };
    const [saved] = await saveTemplates(services, validate)(actor, { ...params, ifMatch }, [source]);
    if (!saved) throw new DomainError('not-found', 'nothing was saved');
    return saved;
  }),
  route(previewTemplateImpactEndpoint, async ({ tables }, { params, body }, actor) => {
    const { site } = await findSite(tables, actor, 'template.manage', params.siteId);
    return { pages: await previewImpact(tables, site, body.theme) };
  }),
  route(exportTemplatesEndpoint, async ({ tables }, { params }, actor) => {
    await findSite(tables, actor, 'template.manage', params.siteId);
    return sourcesOf(params.theme, await new TemplateRepository(tables).list(params.siteId, params.theme));
  }),
  route(importTemplatesEndpoint, async (services, { params, body }, actor) => {
    const saved = await saveTemplates(services, validate)(actor, { ...params, ifMatch: undefined }, body.templates);
    return sourcesOf(params.theme, saved);
  }),
];
