import { findSource } from '#functions/submission/adoption/find-source.ts';
import { type AdoptDeps, adoptionChanges } from '#functions/submission/adoption/make-adoption.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { unitsBelow } from '#functions/submission/change/upper-site.ts';
import { authoriseColumn } from '#functions/submission/desk/find-submission.ts';
import { handOver, type Target } from '#functions/submission/push-down/hand-over.ts';
import { doneWrite } from '#functions/submission/push-down/once-at-a-time.ts';
import { tellSender } from '#functions/submission/push-down/tell-of-text.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseReading, authoriseSomewhere } from '#shared/domain/access/permission.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { acceptPushDown, type PushDown, refusePushDown } from '#shared/domain/submission/push-down.ts';
import { articleContext, livePlaceOf } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { type ListQuery, pushDownsIn } from '#shared/repositories/submission/listed-repository.ts';

export type PushResult = Target & {
  readonly ok: boolean;
  readonly pushDown?: PushDown;
  readonly problem?: string;
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
  if (context.article.live?.content.publishScope === 'site')
    throw new DomainError('transition-refused', 'it is for its own site only', { articleId });
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
      results.push({ ...target, ok: true, pushDown: await handOver(deps, { ...input, way: 'pushDown' }, target) });
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
  const way = before.across ? ('offer' as const) : ('pushDown' as const);
  const also = [...pushDownsIn(tables).put(after), ...(await tellSender(deps, after)), doneWrite(before)];
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
  const writes = [...pushDownsIn(deps.tables).put(after), ...(await tellSender(deps, after)), doneWrite(before)];
  const subject = { kind: 'pushDown', id: before.pushDownId };
  const told = { siteId, action: before.across ? 'offer.refuse' : 'pushDown.refuse', subject, facts: { reason } };
  await saveChanges(deps.tables, changeOf(deps, actor, at, writes, told));
  return after;
};

type List = ListQuery & { readonly siteId: string; readonly actor: Actor };

/** What was handed down or offered to the site, newest first, each with the address where it can be read. @throws DomainError not-found, forbidden */
export const listInbox = async (
  deps: Pick<AdoptDeps, 'tables' | 'config'>,
  { siteId, actor, ...query }: List,
): Promise<readonly (PushDown & { readonly url?: string | undefined })[]> => {
  authoriseReading(actor, 'article.write', siteId);
  const items = await pushDownsIn(deps.tables).list(siteId, query);
  const address = (item: PushDown): Promise<string | undefined> =>
    findSource(deps, item.from).then(
      (source) => source.address,
      (error: unknown) => {
        // It left meanwhile.
        if (error instanceof DomainError) return undefined;
        throw error;
      },
    );
  const urls = await Promise.all(items.map(address));
  return items.map((item, n) => ({ ...item, url: urls[n] }));
};

/** What the site handed down, newest first. @throws DomainError not-found, forbidden */
export const listPushedDown = async (deps: Pick<AdoptDeps, 'tables'>, { siteId, actor, ...query }: List) => {
  authoriseSomewhere(actor, 'submission.pushDown', siteId);
  return pushDownsIn(deps.tables).listOfOther(siteId, query);
};
