import type { Services } from '#functions/composition/services.ts';
import { countedTo, type Listed, mostCounted } from '#functions/review/work/listed.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article, WorkingStatus } from '#shared/domain/article/article.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { readOwnRows } from '#shared/repositories/article/desk-rows.ts';

/** Working editions the actor has in hand in one state, on sites where they may still read. */
export const listOwn = async (
  { tables }: Pick<Services, 'tables'>,
  { actor, status, limit }: { readonly actor: Actor; readonly status: WorkingStatus; readonly limit: number },
): Promise<Listed<Article>> => {
  const mayRead = (siteId: string): boolean =>
    (!actor.scopes || actor.scopes.includes('article.read')) &&
    actor.grants.some(
      (grant) => grant.actions.includes('article.read') && (grant.siteId === '*' || grant.siteId === siteId),
    );
  const rows = (await readOwnRows(tables, actor.accountId, status, mostCounted + 1)).filter(({ siteId }) =>
    mayRead(siteId),
  );
  const first = await new ArticleRepository(tables).findMany(rows.slice(0, limit));
  return { ...countedTo(rows.length), items: first.filter((article) => article !== undefined) };
};
