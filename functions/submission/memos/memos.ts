import type { Services } from '#functions/composition/services.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { noticeWrites, peopleWho } from '#functions/submission/change/tell-people.ts';
import { requireSite, upperSite } from '#functions/submission/change/upper-site.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { closeMemo, instructMemo, type LeaderMemo } from '#shared/domain/submission/leader-memo.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { type ListQuery, memosIn } from '#shared/repositories/submission/listed-repository.ts';

type Deps = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Site = { readonly siteId: string; readonly actor: Actor };
type One = Site & { readonly memoId: string };

/** The audit and the notices say who wrote to whom, never what of. */
const save = async (
  deps: Deps,
  actor: Actor,
  memo: LeaderMemo,
  action: string,
  at: string,
  notices: readonly Write[],
): Promise<LeaderMemo> => {
  const told = {
    siteId: memo.siteId,
    action,
    subject: { kind: 'leaderMemo', id: memo.memoId },
    facts: { unit: memo.unitSiteId, to: [...memo.to], status: memo.status },
  };
  await saveChanges(deps.tables, changeOf(deps, actor, at, [...memosIn(deps.tables).put(memo), ...notices], told));
  return memo;
};

const named = ({ accountId, name }: Actor) => ({ accountId, name });

/** A unit puts a problem before leaders, by the desk of the site above. @throws DomainError not-found, forbidden */
export const sendMemo = async (
  deps: Deps,
  { siteId, actor, to, title, text }: Site & Pick<LeaderMemo, 'to' | 'title' | 'text'>,
): Promise<LeaderMemo> => {
  authorise(actor, 'submission.send', { siteId });
  const unit = await requireSite(deps.tables, siteId);
  const upper = await upperSite(deps.tables, unit);
  const at = deps.clock.now().toISOString();
  const memo: LeaderMemo = {
    memoId: deps.ids.next(),
    version: 1,
    siteId: upper.siteId,
    unitSiteId: siteId,
    unitName: unit.name.zh,
    to,
    title,
    text,
    status: 'sent',
    sentBy: named(actor),
    sentAt: at,
  };
  const people = await peopleWho(deps, 'submission.decide', { siteId: upper.siteId }, at);
  const notices = noticeWrites(deps, people, {
    siteId: upper.siteId,
    at,
    title: { zh: `${unit.name.zh}报来一件送阅件，请送领导阅示`, en: `${unit.name.en} puts a problem before leaders` },
    lines: [],
    address: `/memos?site=${upper.siteId}`,
  });
  return save(deps, actor, memo, 'leaderMemo.send', at, notices);
};

/** What the unit sent, newest first. @throws DomainError not-found, forbidden */
export const listOwnMemos = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor, ...query }: Site & ListQuery,
) => {
  authorise(actor, 'submission.send', { siteId });
  return memosIn(tables).listOfOther(siteId, query);
};

/** What waits for leaders at a desk, newest first. @throws DomainError not-found, forbidden */
export const listDeskMemos = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor, ...query }: Site & ListQuery,
) => {
  authorise(actor, 'submission.decide', { siteId });
  return memosIn(tables).list(siteId, query);
};

/** Enters what a leader said. @throws DomainError not-found, forbidden, transition-refused */
export const enterInstruction = async (
  deps: Deps,
  { siteId, memoId, actor, leader, text }: One & { readonly leader: string; readonly text: string },
): Promise<LeaderMemo> => {
  authorise(actor, 'submission.decide', { siteId });
  const memo = await memosIn(deps.tables).find(siteId, memoId);
  if (!memo) throw new DomainError('not-found', `no memo ${memoId}`, { memoId });
  const at = deps.clock.now().toISOString();
  const notices = noticeWrites(deps, [memo.sentBy.accountId], {
    siteId: memo.unitSiteId,
    at,
    title: { zh: '您报送的送阅件已有领导批示，请办理', en: 'A leader has given an instruction on your memo' },
    lines: [],
    address: `/memos?site=${memo.unitSiteId}`,
  });
  return save(deps, actor, instructMemo(memo, leader, text, at), 'leaderMemo.instruct', at, notices);
};

/**
 * The unit answers an instruction, naming the article of its own site that tells readers of the result (CNT-26).
 *
 * @throws DomainError not-found, forbidden, article-not-found, transition-refused
 */
export const answerInstruction = async (
  deps: Deps,
  { siteId, memoId, actor, text, articleId }: One & { readonly text: string; readonly articleId?: string | undefined },
): Promise<LeaderMemo> => {
  authorise(actor, 'submission.send', { siteId });
  const memo = await memosIn(deps.tables).findOfOther(siteId, memoId);
  if (!memo) throw new DomainError('not-found', `no memo ${memoId}`, { memoId });
  if (articleId !== undefined && !(await new ArticleRepository(deps.tables).find(siteId, articleId)))
    throw new DomainError('article-not-found', `no article ${articleId}`, { articleId });
  const at = deps.clock.now().toISOString();
  return save(deps, actor, closeMemo(memo, { text, articleId, by: named(actor), at }), 'leaderMemo.close', at, []);
};
