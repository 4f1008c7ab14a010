import type { Services } from '#functions/composition/services.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { requireSite, unitsBelow, upperSite } from '#functions/submission/change/upper-site.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { childColumns } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { directRule, type SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import {
  putSubmissionSettings,
  submissionSettingsOf,
} from '#shared/repositories/submission/submission-settings-repository.ts';

type Site = { readonly siteId: string; readonly actor: Actor };

/** @throws DomainError not-found, forbidden */
export const getSettings = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor }: Site,
): Promise<SubmissionSettings> => {
  authorise(actor, 'site.read', { siteId });
  return submissionSettingsOf(tables, await requireSite(tables, siteId));
};

/** @throws DomainError not-found, forbidden, version-conflict, input-invalid (columns and units that are not there) */
export const saveSettings = async (
  deps: Pick<Services, 'tables' | 'clock' | 'ids'>,
  {
    siteId,
    actor,
    fields,
    version,
  }: Site & {
    /** Without `commend` or `offers` these stay as they are. */
    readonly fields: Omit<SubmissionSettings, 'siteId' | 'version' | 'commend' | 'offers'> &
      Partial<Pick<SubmissionSettings, 'commend' | 'offers'>>;
    readonly version: number;
  },
): Promise<SubmissionSettings> => {
  const { tables } = deps;
  authorise(actor, 'site.manage', { siteId });
  const before = await submissionSettingsOf(tables, await requireSite(tables, siteId));
  if (before.version !== version)
    throw new DomainError('version-conflict', 'stale If-Match', { version: before.version, ifMatch: version });
  const [tree, units] = await Promise.all([new ColumnRepository(tables).tree(siteId), unitsBelow(tables, siteId)]);
  const known = new Set(['*', ...units.map((unit) => unit.siteId)]);
  const issues = fields.directReports.flatMap(({ unitSiteId, columnId }, n) => [
    ...(tree.get(columnId)?.function === 'disclosure'
      ? []
      : [
          {
            pointer: `/directReports/${n}/columnId`,
            zh: '直报只能进入信息公开类栏目',
            en: 'Direct reports go into disclosure columns only',
          },
        ]),
    ...(known.has(unitSiteId)
      ? []
      : [{ pointer: `/directReports/${n}/unitSiteId`, zh: '不是本网站的报送单位', en: 'Not a unit below this site' }]),
  ]);
  if (issues.length > 0) throw new DomainError('input-invalid', 'settings name what is not there', {}, issues);
  const at = deps.clock.now().toISOString();
  const after: SubmissionSettings = {
    ...fields,
    commend: fields.commend ?? before.commend,
    offers: fields.offers ?? before.offers,
    siteId,
    version: version + 1,
  };
  const told = { siteId, action: 'submission.settings', subject: { kind: 'site', id: siteId } };
  await saveChanges(tables, changeOf(deps, actor, at, [putSubmissionSettings(after)], told));
  return after;
};

/** Where a unit may send to. */
export type SubmissionTargets = {
  readonly siteId: string;
  readonly name: string;
  readonly columns: readonly {
    readonly columnId: string;
    readonly parentId?: string | undefined;
    readonly name: string;
    readonly direct: boolean;
  }[];
};

/** The site above a unit and its columns in their order. @throws DomainError not-found, forbidden, transition-refused */
export const submissionTargets = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor }: Site,
): Promise<SubmissionTargets> => {
  authorise(actor, 'site.read', { siteId });
  const upper = await upperSite(tables, await requireSite(tables, siteId));
  const [tree, settings] = await Promise.all([
    new ColumnRepository(tables).tree(upper.siteId),
    submissionSettingsOf(tables, upper),
  ]);
  const below = (parentId: string | undefined): SubmissionTargets['columns'] =>
    childColumns(tree, parentId).flatMap(({ columnId, name }) => [
      { columnId, parentId, name: name.zh, direct: directRule(settings, siteId, columnId) !== undefined },
      ...below(columnId),
    ]);
  return { siteId: upper.siteId, name: upper.name.zh, columns: below(undefined) };
};
