import type { Services } from '#functions/composition/services.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { tellGatekeepers } from '#functions/submission/change/tell-of-submission.ts';
import { upperSite } from '#functions/submission/change/upper-site.ts';
import { assertQuality, checkSubmission } from '#functions/submission/send/check-submission.ts';
import { countSubmitted } from '#functions/submission/send/counting.ts';
import { reportDirectly } from '#functions/submission/send/report-directly.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { assertAnswerable, type Commission } from '#shared/domain/submission/commission.ts';
import type { QualityFinding } from '#shared/domain/submission/quality-rules.ts';
import type { AnnouncedEvent, Submission } from '#shared/domain/submission/submission.ts';
import { directRule, type SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';
import { articleContext, columnContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { commissionsIn } from '#shared/repositories/submission/listed-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

export type SendDeps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config'>;
export type SendInput = {
  readonly siteId: string;
  readonly articleId: string;
  readonly columnIds: readonly string[];
  readonly commissionId?: string | undefined;
  readonly event?: AnnouncedEvent | undefined;
  readonly note: string;
  readonly actor: Actor;
};

/** The text that may be sent: what readers see, else what the unit's own chain approved. */
export const sendableContent = ({ live, working }: Article): EditionContent | undefined => {
  if (live?.status === 'published') return live.content;
  return working?.status === 'approved' || working?.status === 'scheduled' ? working.content : undefined;
};

const commissionOf = async (
  deps: SendDeps,
  upper: Site,
  unit: Site,
  commissionId: string | undefined,
): Promise<Commission | undefined> => {
  if (commissionId === undefined) return undefined;
  const commission = await commissionsIn(deps.tables).find(upper.siteId, commissionId);
  if (!commission) throw new DomainError('not-found', `no commission ${commissionId}`, { commissionId });
  assertAnswerable(commission, unit.siteId);
  return commission;
};

const isDirect = (settings: SubmissionSettings, unit: Site, columnIds: readonly string[]): boolean =>
  columnIds.length > 0 && columnIds.every((columnId) => directRule(settings, unit.siteId, columnId) !== undefined);

/**
 * Sends an article of a unit to columns of the site above, or in answer to a commission. Where the unit wants a gatekeeper it
 * waits for one; else it counts at once, and goes into disclosure columns directly where a rule says so.
 *
 * @throws DomainError not-found, forbidden, transition-refused (not approved, for its own site only, sent already, commission closed),
 * column-not-found, checks-block with the findings
 */
export const sendSubmission = async (
  deps: SendDeps,
  input: SendInput,
): Promise<{ readonly submission: Submission; readonly findings: readonly QualityFinding[] }> => {
  const { siteId, articleId, actor, note, event } = input;
  const { tables } = deps;
  const context = await articleContext(tables, siteId, articleId, actor);
  authorise(actor, 'submission.send', placeOf(context));
  const { article, site: unit } = context;
  const content = sendableContent(article);
  if (!content) throw new DomainError('transition-refused', 'only what the unit has approved may be sent');
  if (content.publishScope === 'site')
    throw new DomainError('transition-refused', 'it is for its own site only', { articleId });
  const upper = await upperSite(tables, unit);
  const commission = await commissionOf(deps, upper, unit, input.commissionId);
  const columnIds =
    input.columnIds.length > 0 ? input.columnIds : commission?.columnId === undefined ? [] : [commission.columnId];
  if (columnIds.length === 0 && !commission)
    throw new DomainError('input-invalid', 'no column', {}, [
      { pointer: '/columnIds', zh: '请选择报送栏目或约稿', en: 'Choose a column or a commission' },
    ]);
  for (const columnId of columnIds) await columnContext(tables, upper.siteId, columnId);
  const [settings, own, findings] = await Promise.all([
    submissionSettingsOf(tables, upper),
    submissionSettingsOf(tables, unit),
    checkSubmission(deps, unit, content),
  ]);
  assertQuality(findings);
  const waits = own.gatekeeper && !permits(actor, 'submission.approve', placeOf(context));
  const repository = new SubmissionRepository(tables);
  const submission = await retryConflicts(async () => {
    if (await repository.isOnItsWay(upper.siteId, siteId, articleId))
      throw new DomainError('transition-refused', 'the article was sent there already', { articleId });
    const at = deps.clock.now().toISOString();
    const person = { accountId: actor.accountId, name: actor.name };
    const made: Submission = {
      submissionId: deps.ids.next(),
      version: 1,
      targetSiteId: upper.siteId,
      unitSiteId: siteId,
      unitName: unit.name.zh,
      articleId,
      title: content.title,
      columnIds,
      commissionId: commission?.commissionId,
      event,
      note,
      direct: isDirect(settings, unit, columnIds),
      status: waits ? 'awaiting' : 'submitted',
      sentBy: person,
      sentAt: at,
      submittedAt: waits ? undefined : at,
      adoptions: [],
    };
    const counting = waits ? [] : await countSubmitted(tables, made, at, commission?.dueAt);
    const told = waits ? await tellGatekeepers(deps, made, placeOf(context).columnPath ?? [], upper) : [];
    const writes = [...repository.put(undefined, made), ...counting, ...told];
    const subject = { kind: 'submission', id: made.submissionId };
    const facts = { articleId, title: made.title, to: upper.siteId, status: made.status };
    await saveChanges(tables, changeOf(deps, actor, at, writes, { siteId, action: 'submission.send', subject, facts }));
    return made;
  });
  return { submission: await reportDirectly(deps, submission), findings };
};
