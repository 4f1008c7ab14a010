import { findSource } from '#functions/submission/adoption/find-source.ts';
import { type AdoptDeps, adoptionChanges } from '#functions/submission/adoption/make-adoption.ts';
import { directChanges, mayGoDirect } from '#functions/submission/adoption/publish-directly.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { requireSite, unitsBelow } from '#functions/submission/change/upper-site.ts';
import { authoriseColumn } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere } from '#shared/domain/access/permission.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { acceptPushDown, type PushDown, refusePushDown } from '#shared/domain/submission/push-down.ts';
import { articleContext, columnContext, livePlaceOf } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { type ListQuery, pushDownsIn } from '#shared/repositories/submission/listed-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type Target = { readonly siteId: string; readonly columnId: string };
export type PushResult = Target & {
  readonly ok: boolean;
  readonly pushDown?: PushDown;
  readonly problem?: string;
};

const pushOne = async (
  deps: AdoptDeps,
  input: { readonly siteId: string; readonly articleId: string; readonly note: string; readonly actor: Actor },
  target: Target,
): Promise<PushDown> => {
  const { tables } = deps;
  const { siteId, articleId, actor, note } = input;
  const [site, source] = await Promise.all([
    requireSite(tables, target.siteId),
    findSource(deps, { siteId, articleId }),
  ]);
  await columnContext(tables, target.siteId, target.columnId);
  const policy = await submissionSettingsOf(tables, site);
  const at = deps.clock.now().toISOString();
  const by = { accountId: actor.accountId, name: actor.name };
  const pending: PushDown = {
    pushDownId: deps.ids.next(),
    version: 1,
    from: { siteId, articleId },
    toSiteId: target.siteId,
    columnId: target.columnId,
    title: source.content.title,
    note,
    status: 'pending',
    direct: false,
    sentBy: by,
    sentAt: at,
  };
  const adoptedAs = deps.ids.next();
  const request = {
    source,
    ...target,
    mode: 'reference',
    way: 'pushDown',
    pushDownId: pending.pushDownId,
    actor,
    submit: true,
    at,
    articleId: adoptedAs,
  } as const;
  const direct = policy.pushDown === 'direct' && mayGoDirect(request);
  const pushDown: PushDown = direct ? { ...acceptPushDown(pending, adoptedAs, by, at), version: 1, direct } : pending;
  const told = {
    siteId,
    action: 'pushDown.send',
    subject: { kind: 'pushDown', id: pushDown.pushDownId },
    facts: { articleId, to: target.siteId, columnId: target.columnId, direct },
  };
  const told1 = changeOf(deps, actor, at, pushDownsIn(tables).put(pushDown), told);
  const { changes } = direct ? await directChanges(deps, request) : { changes: { writes: [], events: [], audits: [] } };
  await saveChanges(tables, {
    writes: [...told1.writes, ...changes.writes],
    events: [...told1.events, ...changes.events],
    audits: [...told1.audits, ...changes.audits],
  });
  return pushDown;
};

/**
 * Hands a public text down to sites below. Each site's own policy decides: it waits in the inbox there, or goes online by
 * reference at once where the policy and the text's own complete review allow it. One result a site.
 *
 * @throws DomainError not-found, forbidden, transition-refused (not online), input-invalid (a site that is not below)
 */
export const pushDown = async (
  deps: AdoptDeps,
  input: {
    readonly siteId: string;
    readonly articleId: string;
    readonly note: string;
    readonly targets: readonly Target[];
    readonly actor: Actor;
  },
): Promise<readonly PushResult[]> => {
  const { siteId, articleId, actor, targets } = input;
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'submission.pushDown', livePlaceOf(context));
  if (!isPublic(context.article)) throw new DomainError('transition-refused', 'only what is online is handed down');
  const below = new Set((await unitsBelow(deps.tables, siteId)).map((site) => site.siteId));
  const issues = targets.flatMap((target, n) =>
    below.has(target.siteId)
      ? []
      : [{ pointer: `/targets/${n}/siteId`, zh: '不是本网站的下级网站', en: 'Not a site below this one' }],
  );
  if (issues.length > 0) throw new DomainError('input-invalid', 'sites are not below', {}, issues);
  const results: PushResult[] = [];
  for (const target of targets) {
    try {
      results.push({ ...target, ok: true, pushDown: await pushOne(deps, input, target) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ ...target, ok: false, problem: error.code });
    }
  }
  return results;
};

type One = { readonly siteId: string; readonly pushDownId: string; readonly actor: Actor };

const inInbox = async (
  { tables }: Pick<AdoptDeps, 'tables'>,
  { siteId, pushDownId, actor }: One,
): Promise<PushDown> => {
  authoriseSomewhere(actor, 'article.write', siteId);
  const found = await pushDownsIn(tables).find(siteId, pushDownId);
  if (!found) throw new DomainError('not-found', `no push-down ${pushDownId}`, { pushDownId });
  return found;
};

/** Takes it into a column of the site, through that column's own chain. @throws DomainError not-found, forbidden, transition-refused, checks-block */
export const acceptPushedDown = async (
  deps: AdoptDeps,
  input: One & {
    readonly columnId?: string | undefined;
    readonly mode: 'reference' | 'copy';
    readonly submit: boolean;
  },
): Promise<PushDown> => {
  const { tables } = deps;
  const before = await inInbox(deps, input);
  const { siteId, actor, mode, submit } = input;
  const columnId = input.columnId ?? before.columnId;
  await authoriseColumn(deps, actor, 'article.write', { siteId, columnId });
  const at = deps.clock.now().toISOString();
  const articleId = deps.ids.next();
  const by = { accountId: actor.accountId, name: actor.name };
  const after = acceptPushDown(before, articleId, by, at);
  const source = await findSource(deps, before.from);
  const { pushDownId } = before;
  const way = 'pushDown' as const;
  const also = pushDownsIn(tables).put(after);
  const request = { source, siteId, columnId, mode, way, pushDownId, actor, submit, at, articleId, also };
  await saveChanges(tables, (await adoptionChanges(deps, request)).changes);
  return after;
};

/** @throws DomainError not-found, forbidden, transition-refused */
export const refusePushedDown = async (
  deps: Pick<AdoptDeps, 'tables' | 'clock' | 'ids'>,
  input: One & { readonly reason: string },
): Promise<PushDown> => {
  const before = await inInbox(deps, input);
  const { siteId, actor, reason } = input;
  await authoriseColumn(deps, actor, 'article.write', { siteId, columnId: before.columnId });
  const at = deps.clock.now().toISOString();
  const after = refusePushDown(before, reason, { accountId: actor.accountId, name: actor.name }, at);
  const subject = { kind: 'pushDown', id: before.pushDownId };
  const told = { siteId, action: 'pushDown.refuse', subject, facts: { reason } };
  await saveChanges(deps.tables, changeOf(deps, actor, at, pushDownsIn(deps.tables).put(after), told));
  return after;
};

type List = ListQuery & { readonly siteId: string; readonly actor: Actor };

/** What was handed down to the site, newest first. @throws DomainError not-found, forbidden */
export const listInbox = async (deps: Pick<AdoptDeps, 'tables'>, { siteId, actor, ...query }: List) => {
  authoriseSomewhere(actor, 'article.write', siteId);
  return pushDownsIn(deps.tables).list(siteId, query);
};

/** What the site handed down, newest first. @throws DomainError not-found, forbidden */
export const listPushedDown = async (deps: Pick<AdoptDeps, 'tables'>, { siteId, actor, ...query }: List) => {
  authoriseSomewhere(actor, 'submission.pushDown', siteId);
  return pushDownsIn(deps.tables).listOfOther(siteId, query);
};
