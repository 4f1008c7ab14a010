import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Template, templateSize } from '#shared/domain/template/template.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';

export type TemplateSource = { readonly name: string; readonly source: string };
/** Throws `template-invalid` where a theme with these templates of its own, by name, cannot be used. */
export type ValidateTemplates = (own: ReadonlyMap<string, string>) => Promise<void>;

const assertSize = ({ name, source }: TemplateSource): void => {
  if (source.length > templateSize)
    throw new DomainError('template-invalid', `template ${name} is too long`, { template: name, limit: templateSize });
};

/**
 * Saves templates of a theme together, each as a new version. Pages are made anew only where the theme is the one the
 * site shows now.
 *
 * @param ifMatch version of the one template the person saw, 0 = there was none; undefined = not named
 * @throws DomainError not-found, forbidden, site-not-found, template-invalid, version-conflict
 */
export const saveTemplates =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids'>, validate: ValidateTemplates) =>
  async (
    actor: Actor,
    {
      siteId,
      theme,
      ifMatch,
    }: { readonly siteId: string; readonly theme: string; readonly ifMatch: number | undefined },
    sources: readonly TemplateSource[],
  ): Promise<readonly Template[]> => {
    const { site } = await findSite(ports.tables, actor, 'template.manage', siteId);
    sources.forEach(assertSize);
    const repository = new TemplateRepository(ports.tables);
    const stored = new Map((await repository.list(siteId, theme)).map((template) => [template.name, template]));
    // A part also prints in the templates that include it: the theme is tried as it will be.
    const kept = [...stored.values()].map(({ name, source }) => [name, source] as const);
    await validate(new Map([...kept, ...sources.map(({ name, source }) => [name, source] as const)]));
    const { at, event, audit } = recordOf(ports, actor);
    const saved = [...new Map(sources.map((one) => [one.name, one])).values()].map(({ name, source }): Template => {
      const known = stored.get(name)?.version ?? 0;
      if (ifMatch !== undefined && ifMatch !== known)
        throw new DomainError('version-conflict', `template is at version ${known}`, { version: known });
      const savedBy = { accountId: actor.accountId, name: actor.name };
      return { siteId, theme, name, version: known + 1, source, savedBy, savedAt: at };
    });
    const shown = theme === site.theme || (site.seasonalTheme?.name === theme && at < site.seasonalTheme.until);
    const tags = shown ? [tag.templates(siteId)] : [];
    const changed = event({ type: 'TemplatesChanged', siteId, subjectId: theme, tags });
    const facts = { theme, templates: saved.map(({ name, version }) => `${name}@${version}`) };
    // Every put writes the mark of its theme: once is enough.
    const writes = saved.flatMap((template, index) => repository.put(template).slice(0, index === 0 ? 3 : 2));
    await saveChanges(ports.tables, {
      writes: [...writes, revisionWrite(siteId, changed.eventId)],
      events: [changed],
      audits: [audit({ siteId, action: 'template.save', subject: { kind: 'theme', id: theme }, facts })],
    });
    return saved;
  };
