import { joinPlans, later, type PagePlan, urgently } from '#functions/rendering/planning/page-plan.ts';
import { planList } from '#functions/rendering/planning/plan-list.ts';
import { relationsOf } from '#functions/rendering/reader/relations-of.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ProjectionRepository } from '#shared/repositories/column/projection-repository.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

/** Rows on other sites leave a little later; their lists need not wait, since rows of hidden articles are never shown. */
const planProjections = async (services: RenderingServices, name: Pick<Article, 'siteId' | 'articleId'>) => {
  const rows = await new ProjectionRepository(services.tables).of(name);
  return Promise.all(
    rows.map(({ siteId, columnId, displayKey }) => planList(services, { siteId, columnId, keys: [displayKey] })),
  );
};

/** An article changed: its own page, present and former, first; then those of its relations and all that show it. */
export const planArticle = async (
  services: RenderingServices,
  siteId: string,
  articleId: string,
): Promise<PagePlan> => {
  const { tables } = services;
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
  const hidden = article && !isPublic(article) ? await planProjections(services, article) : [];
  const plan: PagePlan = {
    pages: [
      ...urgently([...former, ...(own ? [own] : [])]),
      ...later([...related.flatMap((other) => (other && articlePage(other)) ?? []), ...showing]),
    ],
    tasks: [],
  };
  return joinPlans([plan, ...hidden]);
};
