import type { Services } from '#functions/composition/services.ts';
import { PreviewReader } from '#functions/rendering/preview/preview-reader.ts';
import { asPublished, contentOf } from '#functions/rendering/preview/previewed-article.ts';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import { themedRenderer } from '#functions/rendering/worker/themed-renderer.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits, reaches } from '#shared/domain/access/permission.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleContext, columnContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { templatesOf } from '#shared/repositories/template/templates-of.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';
import { sanitiseHtml } from '#shared/text/html/sanitise-html.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'queue' | 'clock' | 'config'>;

const known = new WeakMap<object, RenderingServices>();

/** The page core of this process; compiled templates are kept between previews. */
export const renderingOf = (deps: Deps): RenderingServices => {
  const made = known.get(deps.tables);
  if (made) return made;
  const renderer = themedRenderer(loadBaseTheme().sources, templatesOf(deps.tables));
  const rendering = renderingServices({ ...deps, renderer });
  known.set(deps.tables, rendering);
  return rendering;
};

type Shown = {
  readonly siteId: string;
  readonly columnId: string;
  readonly content: EditionContent;
  readonly body: string;
};

const render = async (deps: Deps, article: Article | undefined, { siteId, columnId, content, body }: Shown) => {
  const rendering = renderingOf(deps);
  const { site, column } = await columnContext(deps.tables, siteId, columnId);
  const now = deps.clock.now().toISOString();
  const shown = asPublished(article, { siteId, content, path: column.path, at: now });
  const reader = new PreviewReader(rendering, { article: shown, body, site });
  const path = shown.live?.url.slice(1) ?? '';
  const spec = { siteId, kind: 'article', lang: content.lang, path, columnId, articleId: shown.articleId } as const;
  const page = await rendering.renderer(spec, reader, { now, revision: await reader.revision(siteId) });
  if (!page) throw new DomainError('not-found', `nothing to preview in ${siteId}/${columnId}`, { siteId });
  return { html: page.body };
};

/**
 * The page that what was entered would become, made by the renderer of the public pages. Nothing is stored.
 *
 * @throws DomainError not-found, column-not-found, article-not-found, forbidden, template-invalid
 */
export const previewArticle = async (
  deps: Deps,
  {
    siteId,
    articleId,
    input,
    actor,
  }: {
    readonly siteId: string;
    readonly articleId?: string | undefined;
    readonly input: ArticleInput;
    readonly actor: Actor;
  },
): Promise<{ readonly html: string }> => {
  if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
  const { pathIds } = await columnContext(deps.tables, siteId, input.columnId);
  const place = { siteId, columnPath: pathIds };
  if (!permits(actor, 'article.write', place)) authorise(actor, 'article.read', place);
  const context = articleId === undefined ? undefined : await articleContext(deps.tables, siteId, articleId, actor);
  if (context) authorise(actor, 'article.read', placeOf(context));
  const content = await contentOf(deps.tables, siteId, input);
  const body = sanitiseHtml(input.body).html;
  return render(deps, context?.article, { siteId, columnId: input.columnId, content, body });
};

/**
 * The page that the working edition, else the live one, would become.
 *
 * @throws DomainError not-found, column-not-found, article-not-found, forbidden, template-invalid
 */
export const previewEdition = async (
  deps: Deps,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<{ readonly html: string }> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'article.read', placeOf(context));
  const content = (context.article.working ?? context.article.live)?.content;
  if (!content) throw new DomainError('article-not-found', `no edition of ${articleId}`, { siteId, articleId });
  const body = await readBody(deps.objects, siteId, content.bodyHash);
  return render(deps, context.article, { siteId, columnId: content.columnId, content, body });
};
