import type { Services } from '#functions/composition/services.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A text that may be adopted, as it is now. */
export type Source = {
  readonly article: Article;
  readonly content: EditionContent;
  /** Absolute address of its page, once it has one. */
  readonly address?: string | undefined;
};

/**
 * The text at its source: what readers see there, else what its own chain has approved.
 *
 * @throws DomainError article-not-found, transition-refused when it is neither online nor approved
 */
export const findSource = async (
  { tables, config }: Pick<Services, 'tables' | 'config'>,
  { siteId, articleId }: { readonly siteId: string; readonly articleId: string },
): Promise<Source> => {
  const article = await new ArticleRepository(tables).find(siteId, articleId);
  if (!article) throw new DomainError('article-not-found', `no article ${articleId} in ${siteId}`, { articleId });
  if (article.live && isPublic(article)) {
    const site = await requireSite(tables, siteId);
    const host = site.hostSiteId === undefined ? undefined : await new SiteRepository(tables).find(site.hostSiteId);
    return {
      article,
      content: article.live.content,
      address: `${publicBase(site, host, config)}${article.live.url}`,
    };
  }
  const { working } = article;
  if (!article.live && (working?.status === 'approved' || working?.status === 'scheduled'))
    return { article, content: working.content };
  throw new DomainError('transition-refused', 'the source is not online', { articleId });
};
