import type { Article, LiveStatus, WorkingStatus } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';

type Rule = {
  /** States of the working edition from which the act is possible; `none` = there is no working edition. */
  readonly working?: readonly (WorkingStatus | 'none')[];
  /** States of the live edition; `none` = never live. */
  readonly live?: readonly (LiveStatus | 'none')[];
};

/** Which act is possible when: read it as a table. Who may do it is asked of permission.ts. */
export const articleActs = {
  edit: { working: ['none', 'draft', 'returned', 'inReview', 'approved', 'scheduled'] },
  submit: { working: ['draft', 'returned'] },
  review: { working: ['inReview'] },
  schedule: { working: ['draft', 'returned', 'inReview', 'approved', 'scheduled'] },
  publish: { working: ['approved', 'scheduled'] },
  emergencyPublish: { working: ['draft', 'returned', 'inReview', 'approved', 'scheduled'] },
  discard: { working: ['draft', 'returned'], live: ['published', 'expired', 'withdrawn', 'takenDown'] },
  delete: { working: ['draft', 'returned'], live: ['none'] },
  recover: { working: ['deleted'] },
  withdraw: { live: ['published', 'expired'] },
  takedown: { live: ['published', 'expired', 'withdrawn'] },
  expire: { live: ['published'] },
  changeDate: { live: ['published'] },
} as const satisfies Record<string, Rule>;

export type ArticleAct = keyof typeof articleActs;

/** Why the act is not possible now; undefined when it is. Interfaces disable their buttons with this. */
export const actRefusal = (article: Article, act: ArticleAct): DomainError | undefined => {
  const rule: Rule = articleActs[act];
  const working = article.working?.status ?? 'none';
  const live = article.live?.status ?? 'none';
  const possible = (!rule.working || rule.working.includes(working)) && (!rule.live || rule.live.includes(live));
  return possible
    ? undefined
    : new DomainError('transition-refused', `${act} of an article that is ${live}/${working}`, { act, live, working });
};

/** @throws DomainError transition-refused */
export const assertAct = (article: Article, act: ArticleAct): void => {
  const refusal = actRefusal(article, act);
  if (refusal) throw refusal;
};
