import type { Services } from '#functions/composition/services.ts';
import { previewReader } from '#functions/rendering/preview/preview-reader.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';

const known = new WeakMap<Services, RenderingServices>();

/** @throws DomainError unavailable where this process makes no pages */
const renderingOf = (services: Services): RenderingServices => {
  const { renderer } = services;
  if (!renderer) throw new DomainError('unavailable', 'no renderer in this process');
  const made = known.get(services) ?? renderingServices({ ...services, renderer });
  known.set(services, made);
  return made;
};

/** `columnPath` is the address of the content's column. */
export type PreviewInput = {
  readonly site: Site;
  readonly article: Pick<Article, 'siteId' | 'articleId' | 'live'> & Partial<Article>;
  readonly content: EditionContent;
  readonly columnPath: string;
  readonly body: string;
};

const asPublished = ({ article, content, columnPath }: PreviewInput, at: string): Article => ({
  version: 1,
  createdBy: '',
  createdAt: at,
  updatedAt: at,
  lastRevision: 1,
  placed: [],
  ...article,
  live: {
    content,
    revision: 1,
    status: 'published',
    basis: { kind: 'migration', by: '', basis: 'preview', at },
    recordNumber: '',
    publishedAt: article.live?.publishedAt ?? at,
    editionAt: at,
    url: article.live?.url ?? `/${pagePath.article(columnPath, at, article.articleId)}`,
    statusAt: at,
  },
});

/** A page shown in a frame that runs nothing, whose own policy would ask for an origin it does not have there. */
const framed = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');

/**
 * The page of an article as readers would get it were `content` published now, made by the renderer that makes public pages
 * and without scripts. Nothing is stored.
 *
 * @throws DomainError unavailable, column-not-found when the column takes no content
 */
export const previewArticle = async (services: Services, input: PreviewInput): Promise<string> => {
  const rendering = renderingOf(services);
  const now = services.clock.now().toISOString();
  const { siteId } = input.site;
  const article = asPublished(input, now);
  const inner = new TableDataReader(rendering);
  const [revision] = await Promise.all([inner.revision(siteId), inner.sites()]);
  const { lang, columnId } = input.content;
  const path = (article.live?.url ?? '').slice(1);
  const spec = { siteId, path, kind: 'article', lang, columnId, articleId: article.articleId } as const;
  const reader = previewReader(inner, input.site, { article, body: input.body });
  const page = await rendering.renderer(spec, reader, { now, revision });
  if (!page) throw new DomainError('column-not-found', `${columnId} shows nothing`, { siteId, columnId });
  return framed(page.body);
};
