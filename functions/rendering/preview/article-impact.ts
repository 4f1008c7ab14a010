import type { Services } from '#functions/composition/services.ts';
import { planArticle } from '#functions/rendering/planning/plan-article.ts';
import { planList } from '#functions/rendering/planning/plan-list.ts';
import { renderingOf } from '#functions/rendering/preview/preview-article.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { displayKey } from '#shared/domain/article/placement.ts';
import { standingColumns } from '#shared/domain/article/standing-columns.ts';
import type { ListChange } from '#shared/domain/cluster/tag.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { type ArticleContext, articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { ProjectionRepository } from '#shared/repositories/column/projection-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'queue' | 'clock' | 'config'>;

export type ArticleImpact = {
  readonly pages: number;
  readonly sites: readonly { readonly siteId: string; readonly name: Bilingual; readonly pages: number }[];
};

/** Lists it would enter where it was never online: its columns, those above, and where they are mounted. */
const listsToCome = ({ article, tree }: ArticleContext, at: string): readonly ListChange[] => {
  const content = article.working?.content;
  if (!content) return [];
  const { articleId } = article;
  const pinned = content.pinnedUntil !== undefined && content.pinnedUntil > at;
  const keys = [
    displayKey({ publishedAt: article.live?.publishedAt ?? at, articleId, pinned, rank: content.leader?.rank }),
  ];
  return standingColumns(tree, content).flatMap((column) => [
    { siteId: column.siteId, columnId: column.columnId, keys },
    ...(content.publishScope === 'cluster' ? column.mounts : [])
      .filter(({ state }) => state === 'approved')
      .map(({ siteId, columnId }) => ({ siteId, columnId, keys })),
  ]);
};

/**
 * How many pages of which sites are written again when the article goes online, changes there or leaves.
 *
 * @throws DomainError not-found, article-not-found, forbidden
 */
export const articleImpact = async (
  deps: Deps,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<ArticleImpact> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'article.read', placeOf(context));
  const { article } = context;
  const rendering = renderingOf(deps);
  const projected = await new ProjectionRepository(deps.tables).of({ siteId, articleId });
  const lists: readonly ListChange[] = [
    ...listsToCome(context, deps.clock.now().toISOString()),
    ...article.placed.map(({ columnId, displayKey: key }) => ({ siteId, columnId, keys: [key] })),
    ...projected.map((row) => ({ siteId: row.siteId, columnId: row.columnId, keys: [row.displayKey] })),
  ];
  const plans = await Promise.all([
    planArticle(rendering, siteId, articleId),
    ...lists.map((change) => planList(rendering, change, { opensArchive: false })),
  ]);
  const own = articlePage(article);
  const keys = plans.flatMap(({ pages }) => pages.map((page) => ({ siteId: page.siteId, path: page.path })));
  const wanted = new Map(
    [...keys, ...(own ? [own] : [{ siteId, path: `${articleId}.html` }])].map((key) => [
      `${key.siteId}/${key.path}`,
      key.siteId,
    ]),
  );
  const bySite = Map.groupBy(wanted.values(), (id) => id);
  const names = new Map((await new SiteRepository(deps.tables).list()).map((site) => [site.siteId, site.name]));
  const sites = [...bySite].map(([id, pages]) => ({
    siteId: id,
    name: names.get(id) ?? { zh: id, en: id },
    pages: pages.length,
  }));
  return { pages: wanted.size, sites: sites.sort((a, b) => b.pages - a.pages) };
};
