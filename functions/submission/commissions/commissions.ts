import type { Services } from '#functions/composition/services.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { requireSite, unitsBelow, upperSite } from '#functions/submission/change/upper-site.ts';
import { tellUnits } from '#functions/submission/commissions/tell-of-commission.ts';
import { authoriseColumn } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Commission, closeCommission } from '#shared/domain/submission/commission.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { columnContext } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { commissionsIn, type ListQuery } from '#shared/repositories/submission/listed-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

type Deps = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Site = { readonly siteId: string; readonly actor: Actor };
type One = Site & { readonly commissionId: string };

export type CommissionFields = Pick<Commission, 'kind' | 'title' | 'ask' | 'dueAt' | 'invited' | 'columnId'>;

const authoriseDesk = async (deps: Pick<Services, 'tables'>, { siteId, actor }: Site, columnId?: string) => {
  if (columnId === undefined) return authoriseSomewhere(actor, 'submission.decide', siteId);
  authoriseSomewhere(actor, 'submission.decide', siteId);
  await columnContext(deps.tables, siteId, columnId);
  return authoriseColumn(deps, actor, 'submission.decide', { siteId, columnId });
};

/** @throws DomainError input-invalid naming the units that are not below the site */
const assertUnits = async ({ tables }: Deps, siteId: string, invited: readonly string[]): Promise<void> => {
  const below = new Set((await unitsBelow(tables, siteId)).map((site) => site.siteId));
  const issues = invited.flatMap((unit, n) =>
    below.has(unit) ? [] : [{ pointer: `/invited/${n}`, zh: '不是本网站的报送单位', en: 'Not a unit below this site' }],
  );
  if (issues.length > 0) throw new DomainError('input-invalid', 'units are not below the site', {}, issues);
};

/** @throws DomainError input-invalid when the time is over */
const assertToCome = (dueAt: string, now: string): void => {
  if (Date.parse(dueAt) <= Date.parse(now))
    throw new DomainError('input-invalid', 'due in the past', {}, [
      { pointer: '/dueAt', zh: '截止时间须晚于现在', en: 'The time must be still to come' },
    ]);
};

const save = async (deps: Deps, actor: Actor, commission: Commission, action: string, at: string) => {
  const { siteId, commissionId, title, invited } = commission;
  const told = {
    siteId,
    action,
    subject: { kind: 'commission', id: commissionId },
    facts: { title, invited: [...invited] },
  };
  await saveChanges(deps.tables, changeOf(deps, actor, at, commissionsIn(deps.tables).put(commission), told));
  return commission;
};

const findCommission = async ({ tables }: Pick<Services, 'tables'>, siteId: string, commissionId: string) => {
  const commission = await commissionsIn(tables).find(siteId, commissionId);
  if (!commission) throw new DomainError('not-found', `no commission ${commissionId}`, { commissionId });
  return commission;
};

/** Asks units for texts on a topic. @throws DomainError not-found, forbidden, column-not-found, input-invalid */
export const createCommission = async (
  deps: Deps,
  { siteId, actor, fields }: Site & { readonly fields: CommissionFields },
): Promise<Commission> => {
  await authoriseDesk(deps, { siteId, actor }, fields.columnId);
  await assertUnits(deps, siteId, fields.invited);
  const at = deps.clock.now().toISOString();
  assertToCome(fields.dueAt, at);
  const made: Commission = {
    ...fields,
    commissionId: deps.ids.next(),
    siteId,
    version: 1,
    status: 'open',
    createdBy: { accountId: actor.accountId, name: actor.name },
    createdAt: at,
  };
  await tellUnits(deps, made, made.invited, at);
  return save(deps, actor, made, 'commission.create', at);
};

/** @throws DomainError not-found, forbidden, version-conflict, transition-refused when it is closed */
export const changeCommission = async (
  deps: Deps,
  {
    siteId,
    commissionId,
    actor,
    fields,
    version,
  }: One & {
    readonly fields: Partial<CommissionFields>;
    readonly version: number;
  },
): Promise<Commission> => {
  await authoriseDesk(deps, { siteId, actor });
  const before = await findCommission(deps, siteId, commissionId);
  await authoriseDesk(deps, { siteId, actor }, fields.columnId ?? before.columnId);
  if (before.version !== version)
    throw new DomainError('version-conflict', 'stale If-Match', { version: before.version, ifMatch: version });
  if (before.status === 'closed') throw new DomainError('transition-refused', 'the commission is closed');
  if (fields.invited) await assertUnits(deps, siteId, fields.invited);
  const at = deps.clock.now().toISOString();
  if (fields.dueAt !== undefined && fields.dueAt !== before.dueAt) assertToCome(fields.dueAt, at);
  const after: Commission = { ...before, ...fields, version: version + 1 };
  await tellUnits(
    deps,
    after,
    after.invited.filter((unit) => !before.invited.includes(unit)),
    at,
  );
  return save(deps, actor, after, 'commission.change', at);
};

/** Takes no more answers. @throws DomainError not-found, forbidden, transition-refused */
export const endCommission = async (deps: Deps, { siteId, commissionId, actor }: One): Promise<Commission> => {
  await authoriseDesk(deps, { siteId, actor });
  const before = await findCommission(deps, siteId, commissionId);
  await authoriseDesk(deps, { siteId, actor }, before.columnId);
  const at = deps.clock.now().toISOString();
  return save(deps, actor, closeCommission(before, at), 'commission.close', at);
};

/** What a unit made of a commission. */
export type UnitAnswer = {
  readonly unitSiteId: string;
  readonly unitName: string;
  readonly submissions: readonly Submission[];
  /** Undefined while there is no answer. */
  readonly inTime: boolean | undefined;
};

/** A commission with the answer of every unit asked. @throws DomainError not-found, forbidden */
export const getCommission = async (
  deps: Pick<Services, 'tables'>,
  { siteId, commissionId, actor }: One,
): Promise<{ readonly commission: Commission; readonly answers: readonly UnitAnswer[] }> => {
  authoriseSomewhere(actor, 'submission.decide', siteId);
  const commission = await findCommission(deps, siteId, commissionId);
  const [submissions, units] = await Promise.all([
    new SubmissionRepository(deps.tables).answers(siteId, commissionId),
    unitsBelow(deps.tables, siteId),
  ]);
  const names = new Map(units.map((unit) => [unit.siteId, unit.name.zh]));
  const answers = commission.invited.map((unitSiteId): UnitAnswer => {
    const own = submissions.filter((one) => one.unitSiteId === unitSiteId && one.submittedAt !== undefined);
    const first = own.map(({ submittedAt }) => submittedAt ?? '').sort()[0];
    return {
      unitSiteId,
      unitName: names.get(unitSiteId) ?? unitSiteId,
      submissions: own,
      inTime: first === undefined ? undefined : first <= commission.dueAt,
    };
  });
  return { commission, answers };
};

/** The commissions of a site, newest first. @throws DomainError not-found, forbidden */
export const listCommissions = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor, ...query }: Site & ListQuery,
): Promise<readonly Commission[]> => {
  authoriseSomewhere(actor, 'submission.decide', siteId);
  return commissionsIn(tables).list(siteId, query);
};

/** What the unit was asked for: of the latest hundred of the site above. @throws DomainError not-found, forbidden */
export const commissionsFor = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor }: Site,
): Promise<readonly Commission[]> => {
  authorise(actor, 'site.read', { siteId });
  const upper = await upperSite(tables, await requireSite(tables, siteId));
  const latest = await commissionsIn(tables).list(upper.siteId, { limit: 100 });
  return latest.filter(({ invited }) => invited.includes(siteId));
};
