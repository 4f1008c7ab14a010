import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';
import { isOtherPerson, reviewerAt } from '#shared/domain/review/reviewer.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type ReviewDeskQuery = {
  readonly actor: Actor;
  readonly siteId?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};
export type ReviewDesk = { readonly articles: readonly Article[]; readonly after?: string | undefined };

const stages = ['first', 'second', 'third', 'fourth', 'final'];

type Scope = readonly [siteId: string, stage: string];

/** @throws DomainError forbidden, token-scope when the actor decides no stage anywhere, not-found for a site they do not reach */
const stagesOf = (actor: Actor, siteId: string | undefined): readonly string[] => {
  if (siteId && !reaches(actor, siteId)) throw new DomainError('not-found', `nothing of ${siteId} is open`, { siteId });
  const held = stages.filter((stage) => actor.grants.some((grant) => grant.actions.includes(stageAction(stage))));
  if (held.length === 0) throw new DomainError('forbidden', `${actor.username} reviews nothing`);
  const open = held.filter((stage) => !actor.scopes || actor.scopes.includes(stageAction(stage)));
  if (open.length === 0) throw new DomainError('token-scope', 'token covers no review');
  return open;
};

/** Where the grants reach: a grant on every site is one scope per site. */
const scopesOf = async (
  tables: Services['tables'],
  actor: Actor,
  siteId: string | undefined,
): Promise<readonly Scope[]> => {
  const scopes = new Map<string, Scope>();
  const everywhere = siteId ? [siteId] : undefined;
  for (const stage of stagesOf(actor, siteId)) {
    for (const grant of actor.grants.filter((one) => one.actions.includes(stageAction(stage)))) {
      const sites = grant.siteId === '*' ? (everywhere ?? (await allSites(tables))) : [grant.siteId];
      for (const site of sites) if (!siteId || site === siteId) scopes.set(`${site}#${stage}`, [site, stage]);
    }
  }
  return [...scopes.values()];
};

const allSites = async (tables: Services['tables']): Promise<readonly string[]> =>
  (await new SiteRepository(tables).list()).map((site) => site.siteId);

const isMine = (article: Article, actor: Actor, trees: ReadonlyMap<string, ColumnTree>): boolean => {
  const { working, siteId } = article;
  const tree = trees.get(siteId);
  if (!working || !tree) return false;
  const place = { siteId, columnPath: columnPathIds(tree, working.content.columnId) };
  const reviewer = reviewerAt(actor, working, place);
  return reviewer !== undefined && isOtherPerson(working, reviewer);
};

/**
 * What this person may decide now, soonest due first, across sites: one query per granted site and stage, merged. Their own texts
 *  and those they decided on before are left out.
 *
 * @throws DomainError forbidden, token-scope, not-found
 */
export const listReviewDesk = async (
  { tables }: Pick<Services, 'tables'>,
  { actor, siteId, limit, after }: ReviewDeskQuery,
): Promise<ReviewDesk> => {
  const scopes = await scopesOf(tables, actor, siteId);
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
