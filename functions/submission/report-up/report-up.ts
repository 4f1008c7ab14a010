import type { Services } from '#functions/composition/services.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { noticeWrites, peopleWho, saidLines } from '#functions/submission/change/tell-people.ts';
import { requireSite, upperSite } from '#functions/submission/change/upper-site.ts';
import { sendableContent } from '#functions/submission/send/send-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { monthOf } from '#shared/domain/submission/figures/period.ts';
import type { CountedAct } from '#shared/domain/submission/figures/unit-figures.ts';
import {
  adoptedAbove,
  type Evidence,
  type ReportUp,
  refuseReport,
  signReport,
} from '#shared/domain/submission/report-up.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { type ListQuery, reportsUpIn } from '#shared/repositories/submission/listed-repository.ts';

type Deps = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Site = { readonly siteId: string; readonly actor: Actor };
type One = Site & { readonly reportId: string };

/** The desk whose figures a site's work counts in: that of the site above, or its own where nothing is above it. */
const figuresSiteOf = async ({ tables }: Pick<Deps, 'tables'>, siteId: string): Promise<string> => {
  const site = await requireSite(tables, siteId);
  return site.kind === 'portal' ? siteId : (await upperSite(tables, site)).siteId;
};

/** Counts once; the second time nothing is written. */
const countOnce = async (
  { tables }: Pick<Deps, 'tables'>,
  {
    siteId,
    what,
    month,
    act,
  }: { readonly siteId: string; readonly what: string; readonly month: string; readonly act: CountedAct },
): Promise<readonly Write[]> => {
  const figures = new FiguresRepository(tables);
  const targetSiteId = await figuresSiteOf({ tables }, siteId);
  if ((await figures.known(targetSiteId, [what])).has(what)) return [];
  return [
    figures.claim(targetSiteId, what),
    await figures.count({ targetSiteId, unitSiteId: siteId, month, acts: [act] }),
  ];
};

/** Reports an approved text to a tier outside the cluster; it waits for a leader's signature. @throws DomainError not-found, forbidden, transition-refused */
export const reportUp = async (
  deps: Deps,
  { siteId, articleId, actor, tier, organisation }: Site & Pick<ReportUp, 'articleId' | 'tier' | 'organisation'>,
): Promise<ReportUp> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'submission.send', placeOf(context));
  const content = sendableContent(context.article);
  if (!content) throw new DomainError('transition-refused', 'only what the unit has approved may be reported');
  const at = deps.clock.now().toISOString();
  const { title } = content;
  const report: ReportUp = {
    reportId: deps.ids.next(),
    version: 1,
    siteId,
    articleId,
    title,
    tier,
    organisation,
    status: 'awaiting',
    reportedBy: { accountId: actor.accountId, name: actor.name },
    reportedAt: at,
  };
  const told = {
    siteId,
    action: 'reportUp.send',
    subject: { kind: 'reportUp', id: report.reportId },
    facts: { articleId, tier, organisation },
  };
  const people = await peopleWho(deps, 'submission.approve', placeOf(context), at);
  const notices = noticeWrites(
    deps,
    people.filter((accountId) => accountId !== actor.accountId),
    {
      siteId,
      at,
      title: {
        zh: `《${title}》上报${organisation}，待登记签发`,
        en: `“${title}” is to be reported up and waits for a sign-off`,
      },
      lines: [],
      address: `/reports-up?site=${siteId}`,
    },
  );
  await saveChanges(
    deps.tables,
    changeOf(deps, actor, at, [...reportsUpIn(deps.tables).put(report), ...notices], told),
  );
  return report;
};

const step = (
  deps: Deps,
  { siteId, reportId, actor }: One,
  right: 'submission.approve' | 'submission.send',
  action: string,
  decide: (report: ReportUp, at: string) => Promise<{ readonly after: ReportUp; readonly counts: readonly Write[] }>,
): Promise<ReportUp> =>
  retryConflicts(async () => {
    authoriseSomewhere(actor, right, siteId);
    const reports = reportsUpIn(deps.tables);
    const before = await reports.find(siteId, reportId);
    if (!before) throw new DomainError('not-found', `no report ${reportId}`, { reportId });
    authorise(actor, right, placeOf(await articleContext(deps.tables, siteId, before.articleId, actor)));
    const at = deps.clock.now().toISOString();
    const { after, counts } = await decide(before, at);
    const told = { siteId, action, subject: { kind: 'reportUp', id: reportId }, facts: { status: after.status } };
    await saveChanges(deps.tables, changeOf(deps, actor, at, [...reports.put(after), ...counts], told));
    return after;
  });

/** Tells who reported it what the gatekeeper entered. */
const tellReporter = (deps: Deps, { siteId, status, title, reportedBy, reason = '' }: ReportUp, at: string) =>
  noticeWrites(deps, [reportedBy.accountId], {
    siteId,
    at,
    title:
      status === 'signed'
        ? { zh: `《${title}》的上报已登记签发`, en: `The report of “${title}” is signed off` }
        : { zh: `《${title}》的上报未获同意`, en: `The report of “${title}” was not let go` },
    lines: saidLines(reason),
    address: `/reports-up?site=${siteId}`,
  });

/**
 * The gatekeeper enters a leader's signature, or refuses. Only what is signed counts as reported, once per article and tier.
 *
 * @throws DomainError not-found, forbidden, self-review, transition-refused
 */
export const decideReport = (
  deps: Deps,
  input: One &
    ({ readonly decision: 'sign'; readonly leader: string } | { readonly decision: 'refuse'; readonly reason: string }),
): Promise<ReportUp> => {
  const by = { accountId: input.actor.accountId, name: input.actor.name };
  return step(deps, input, 'submission.approve', `reportUp.${input.decision}`, async (report, at) => {
    if (input.decision === 'refuse') {
      const after = refuseReport(report, input.reason, by, at);
      return { after, counts: tellReporter(deps, after, at) };
    }
    const after = signReport(report, input.leader, by, at);
    const what = `reported#${report.tier}#${report.siteId}#${report.articleId}`;
    const act: CountedAct = { kind: 'reported' };
    const counts = await countOnce(deps, { siteId: report.siteId, what, month: monthOf(at), act });
    return { after, counts: [...counts, ...tellReporter(deps, after, at)] };
  });
};

/**
 * Enters that a tier above adopted what was signed off, with its evidence: counts once per article and tier, on that day.
 *
 * @throws DomainError not-found, forbidden, transition-refused, media-not-found, input-invalid (a day to come)
 */
export const enterAdoptionAbove = (
  deps: Deps,
  input: One & { readonly adoptedOn: string; readonly evidence: Evidence },
): Promise<ReportUp> => {
  const { actor, siteId, evidence, adoptedOn } = input;
  const by = { accountId: actor.accountId, name: actor.name };
  return step(deps, input, 'submission.send', 'reportUp.adopted', async (report, at) => {
    if (adoptedOn > localDate(at))
      throw new DomainError('input-invalid', 'adopted in the future', {}, [
        { pointer: '/adoptedOn', zh: '采用日期不能晚于今天', en: 'Not after today' },
      ]);
    const after = adoptedAbove(report, adoptedOn, evidence, by);
    if (evidence.mediaId && !(await new MediaRepository(deps.tables).find(siteId, evidence.mediaId)))
      throw new DomainError('media-not-found', `no file ${evidence.mediaId}`, { mediaId: evidence.mediaId });
    const what = `adopted#${report.tier}#${report.siteId}#${report.articleId}`;
    const act: CountedAct = { kind: 'adopted', tier: report.tier, officer: report.reportedBy };
    return { after, counts: await countOnce(deps, { siteId, what, month: adoptedOn.slice(0, 7), act }) };
  });
};

/** The reports of a site, newest first. @throws DomainError not-found, forbidden */
export const listReports = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor, ...query }: Site & ListQuery,
) => {
  authoriseSomewhere(actor, 'article.read', siteId);
  return reportsUpIn(tables).list(siteId, query);
};
