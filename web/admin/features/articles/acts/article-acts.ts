import { call } from '#desk/lib/api/call.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { type ArticleAct, actRefusal } from '#shared/domain/article/article-workflow.ts';
import * as endpoints from '#shared/schemas/http/articles/article-endpoints.ts';
import type { ArticleAnswer } from '../saving/entry.ts';

/** What an act asks the person for. */
export type ActEntry = { readonly reason?: string; readonly leader?: string; readonly at?: string };

type Target = { readonly siteId: string; readonly articleId: string };

type ArticleActRule = {
  readonly needs: readonly ('reason' | 'leader' | 'at')[];
  /** Whether pages change: how many, and of which sites, is shown before. */
  readonly impact: boolean;
  readonly danger: boolean;
  readonly action: Action;
  /** In the table of when acts are possible. */
  readonly rule: ArticleAct;
  readonly run: (params: Target, entry: ActEntry) => Promise<ArticleAnswer>;
};

/** The acts of a text beside writing and submitting. Read it as a table. */
export const articleActTable = {
  publish: {
    needs: [],
    impact: true,
    danger: false,
    action: 'article.publish',
    rule: 'publish',
    run: (params) => call(endpoints.publishArticleEndpoint, { params, body: {} }),
  },
  schedule: {
    needs: ['at'],
    impact: false,
    danger: false,
    action: 'article.schedule',
    rule: 'schedule',
    run: (params, { at = '' }) => call(endpoints.scheduleArticleEndpoint, { params, body: { at } }),
  },
  unschedule: {
    needs: [],
    impact: false,
    danger: false,
    action: 'article.schedule',
    rule: 'schedule',
    run: (params) => call(endpoints.scheduleArticleEndpoint, { params, body: { at: null } }),
  },
  discard: {
    needs: [],
    impact: false,
    danger: true,
    action: 'article.write',
    rule: 'discard',
    run: (params) => call(endpoints.discardArticleEndpoint, { params, body: {} }),
  },
  delete: {
    needs: [],
    impact: false,
    danger: true,
    action: 'article.write',
    rule: 'delete',
    run: (params) => call(endpoints.deleteArticleEndpoint, { params, body: {} }),
  },
  recover: {
    needs: [],
    impact: false,
    danger: false,
    action: 'article.write',
    rule: 'recover',
    run: (params) => call(endpoints.recoverArticleEndpoint, { params, body: {} }),
  },
  date: {
    needs: ['at', 'reason'],
    impact: true,
    danger: false,
    action: 'article.changeDate',
    rule: 'changeDate',
    run: (params, { at = '', reason = '' }) =>
      call(endpoints.proposeDateEndpoint, { params, body: { to: at, reason } }),
  },
  emergency: {
    needs: ['leader', 'reason'],
    impact: true,
    danger: true,
    action: 'article.emergencyPublish',
    rule: 'emergencyPublish',
    run: (params, { leader = '', reason = '' }) =>
      call(endpoints.emergencyPublishEndpoint, { params, body: { leader, reason } }),
  },
  withdraw: {
    needs: ['reason'],
    impact: true,
    danger: true,
    action: 'article.withdraw',
    rule: 'withdraw',
    run: (params, { reason = '' }) => call(endpoints.withdrawArticleEndpoint, { params, body: { reason } }),
  },
  takedown: {
    needs: ['reason'],
    impact: true,
    danger: true,
    action: 'article.takedown',
    rule: 'takedown',
    run: (params, { reason = '' }) => call(endpoints.takeDownArticleEndpoint, { params, body: { reason } }),
  },
} as const satisfies Record<string, ArticleActRule>;

export type ActName = keyof typeof articleActTable;

/** Whether the act is possible in the state the article is in now; who may do it is another question. */
export const isPossible = ({ working, live }: ArticleAnswer, act: ArticleAct): boolean =>
  actRefusal(
    {
      working: working ? { status: working.status } : undefined,
      live: live ? { status: live.status } : undefined,
    } as Article,
    act,
  ) === undefined;

/** The acts offered for an article: possible now and, as far as this side knows, allowed. */
export const offeredActs = (article: ArticleAnswer, may: (action: Action) => boolean): readonly ActName[] =>
  (Object.keys(articleActTable) as ActName[]).filter((name) => {
    const { action, rule } = articleActTable[name];
    if (!may(action) || !isPossible(article, rule)) return false;
    if (name === 'unschedule') return article.working?.scheduledAt !== undefined;
    return true;
  });
