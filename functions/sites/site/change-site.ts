import { recordOf } from '#functions/sites/change/record-of.ts';
import { assertIdentity } from '#functions/sites/site/assert-identity.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import { themeExists } from '#functions/sites/site/theme-exists.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site, SiteUnit } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ClusterDueRepository } from '#shared/repositories/cluster/cluster-due-repository.ts';

type Settings = Omit<
  Site,
  | 'siteId'
  | 'version'
  | 'kind'
  | 'status'
  | 'unit'
  | 'launchedAt'
  | 'retirement'
  | 'tempOffline'
  | 'createdAt'
  | 'updatedAt'
>;
/** `null` takes a value away. */
export type SitePatch = { readonly [Field in keyof Settings]?: Settings[Field] | null | undefined } & {
  readonly unit?: (Partial<Omit<SiteUnit, 'en'>> & { readonly en?: SiteUnit['en'] | null }) | undefined;
};

/** Instants in UTC: what pages and the clock compare as text. */
const inUtc = (season: NonNullable<Site['seasonalTheme']>) => ({
  ...season,
  until: new Date(season.until).toISOString(),
});

/** What readers know a site by: once it is online, only who creates sites changes it. */
const identity = [
  'domain',
  'keptDomain',
  'identificationCode',
  'filings',
  'hostSiteId',
  'parentSiteId',
  'publicBase',
] as const;

const assertThemes = async (tables: TableStore, before: Site, after: Site): Promise<void> => {
  for (const [pointer, old, now] of [
    ['/theme', before.theme, after.theme],
    ['/seasonalTheme/name', before.seasonalTheme?.name, after.seasonalTheme?.name],
  ] as const) {
    if (now === undefined || now === old || (await themeExists(tables, after.siteId, now))) continue;
    throw new DomainError('input-invalid', `no theme ${now}`, {}, [
      { pointer, zh: '没有这套模板', en: 'There is no such theme' },
    ]);
  }
};

/** The season is the designer's as well: another look for some days, with the same content. */
const neededFor = (actor: Actor, siteId: string, patch: SitePatch): Action => {
  const fields = Object.entries(patch).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const seasonOnly = fields.length === 1 && fields[0] === 'seasonalTheme';
  return seasonOnly && permits(actor, 'template.manage', { siteId }) ? 'template.manage' : 'site.manage';
};

/**
 * Changes a site's settings. A designer changes the seasonal theme and nothing else.
 *
 * @throws DomainError not-found, forbidden, site-not-found, version-conflict, input-invalid, address-taken
 */
export const changeSite =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string, ifMatch: number, patch: SitePatch): Promise<Site> => {
    const { site: before, others } = await findSite(ports.tables, actor, neededFor(actor, siteId, patch), siteId);
    if (before.status !== 'preparing' && identity.some((field) => patch[field] !== undefined))
      authorise(actor, 'site.create', { siteId });
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `site is at version ${before.version}`, { version: before.version });
    const record = recordOf(ports, actor);
    const { unit, ...rest } = patch;
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    const fields = Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) as Partial<Site>;
    const after: Site = {
      ...before,
      ...fields,
      ...(fields.seasonalTheme ? { seasonalTheme: inUtc(fields.seasonalTheme) } : {}),
      unit: { ...before.unit, ...unit, en: (unit?.en === undefined ? before.unit.en : unit.en) ?? undefined },
      version: before.version + 1,
      updatedAt: record.at,
    };
    assertIdentity(after, others);
    await assertThemes(ports.tables, before, after);
    const season = fields.seasonalTheme && after.seasonalTheme;
    if (season && season.until <= record.at) {
      throw new DomainError('input-invalid', 'the season is over', {}, [
        { pointer: '/seasonalTheme/until', zh: '结束时间须晚于现在', en: 'Must end later than now' },
      ]);
    }
    const restyled = 'theme' in fields || 'seasonalTheme' in fields;
    const dues = new ClusterDueRepository(ports.tables);
    return saveSite(ports, actor, record, {
      before,
      after,
      event: 'SiteChanged',
      act: 'site.change',
      facts: { fields: Object.keys(patch) },
      tags: restyled ? [tag.templates(siteId)] : [],
      also: season ? [dues.put({ at: season.until, act: 'endSeason', subject: siteId })] : [],
    });
  };
