import { later, type PagePlan, urgently } from '#functions/rendering/planning/page-plan.ts';
import { relationsOf } from '#functions/rendering/reader/relations-of.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

/** An article changed: its own page, present and former, first; then those of its relations and all that show it. */
export const planArticle = async (
  { tables }: RenderingServices,
  siteId: string,
  articleId: string,
): Promise<PagePlan> => {
  const articles = new ArticleRepository(tables);
  const readers = new ReaderRepository(tables);
  const [article, former, relations, showing] = await Promise.all([
    articles.find(siteId, articleId),
    readers.ownPages(siteId, articleId),
    relationsOf(tables, siteId, articleId),
    readers.of(tag.article(siteId, articleId)),
  ]);
  const own = article && articlePage(article);
  const related = relations.length === 0 ? [] : await articles.findMany(relations);
  return {
    pages: [
      ...urgently([...former, ...(own ? [own] : [])]),
      ...later([...related.flatMap((other) => (other && articlePage(other)) ?? []), ...showing]),
    ],
    tasks: [],
  };
};
