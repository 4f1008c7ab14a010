import type { Services } from '#functions/composition/services.ts';
import type { Actor, EffectiveGrant } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';

export type ReviewDeskQuery = {
  readonly actor: Actor;
  readonly siteId?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};
export type ReviewDesk = { readonly articles: readonly Article[]; readonly after?: string | undefined };

const stages = ['first', 'second', 'third', 'fourth', 'final'];

const scopesOf = (
  grants: readonly EffectiveGrant[],
  siteId: string | undefined,
): readonly (readonly [string, string])[] => {
  const scopes = new Map<string, readonly [string, string]>();
  for (const grant of grants) {
    for (const stage of stages) {
      if (!grant.actions.includes(stageAction(stage)) || grant.siteId === '*' || (siteId && grant.siteId !== siteId))
        continue;
      scopes.set(`${grant.siteId}#${stage}`, [grant.siteId, stage]);
    }
  }
  return [...scopes.values()];
};

const isMine = (article: Article, actor: Actor, trees: ReadonlyMap<string, ColumnTree>): boolean => {
  const { working, siteId } = article;
  const review = working?.review;
  if (working?.status !== 'inReview' || !review?.stage) return false;
  const tree = trees.get(siteId);
  const place = { siteId, columnPath: tree ? columnPathIds(tree, working.content.columnId) : [] };
  const hands = [...working.authors, review.submittedBy, ...review.approvals.map((approval) => approval.accountId)];
  return permits(actor, stageAction(review.stage), place) && !hands.includes(actor.accountId);
};

/**
 * What this person may decide now, soonest due first, across sites: one query per granted site and stage, merged. Their own texts
 * and those they decided on before are left out.
 */
export const listReviewDesk = async (
  { tables }: Pick<Services, 'tables'>,
  { actor, siteId, limit, after }: ReviewDeskQuery,
): Promise<ReviewDesk> => {
  const scopes = scopesOf(actor.grants, siteId);
  const columns = new ColumnRepository(tables);
  const sites = [...new Set(scopes.map(([scopeSite]) => scopeSite))];
  const trees = new Map(await Promise.all(sites.map(async (id) => [id, await columns.tree(id)] as const)));
  const found: Article[] = [];
  let last = after;
  for (;;) {
    const pages = await Promise.all(
      scopes.map(([scopeSite, stage]) =>
        tables
          .query({
            table: 'content',
            partition: keys.reviewTasks(scopeSite, stage),
            range: { from: last === undefined ? undefined : `${last}\u0000` },
            limit: limit + 1,
          })
          .then((page) =>
            page.items.map((item) => ({ siteId: scopeSite, articleId: String(item['articleId']), sk: item.sk })),
          ),
      ),
    );
    const tasks = pages
      .flat()
      .sort((a, b) => (a.sk < b.sk ? -1 : 1))
      .slice(0, limit + 1);
    const articles = await new ArticleRepository(tables).findMany(tasks);
    for (const [index, task] of tasks.entries()) {
      const article = articles[index];
      if (article && isMine(article, actor, trees)) {
        if (found.length === limit) return { articles: found, after: last };
        found.push(article);
      }
      last = task.sk;
    }
    if (tasks.length <= limit) return { articles: found };
  }
};
