import type { Article } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';

/** What a restoration brings back: the number of a working edition's revision is counted on, not brought back. */
const restored = ({ live, working }: Article): string => JSON.stringify([live, working && { ...working, revision: 0 }]);
const same = (now: Article, then: Article): boolean => restored(now) === restored(then);

/**
 * The article as it was `then`, as one version more of what it is now; undefined where it is that already, or was taken down
 * since: an emergency takedown stands. History goes on: a restored working edition is a revision of its own.
 */
export const restoreArticle = (now: Article | undefined, then: Article, at: string): Article | undefined => {
  if (now && (same(now, then) || statusOf(now) === 'takenDown')) return undefined;
  const lastRevision = Math.max(now?.lastRevision ?? 0, then.lastRevision) + (then.working ? 1 : 0);
  return {
    ...then,
    version: (now?.version ?? 0) + 1,
    updatedAt: at,
    lastRevision,
    placed: now?.placed ?? [],
    ...(then.working ? { working: { ...then.working, revision: lastRevision } } : {}),
  };
};
