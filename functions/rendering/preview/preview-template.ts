import type { Services } from '#functions/composition/services.ts';
import { renderingOf } from '#functions/rendering/preview/preview-article.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { renderPage } from '#shared/rendering/render-page.ts';
import { compileTheme } from '#shared/rendering/theme/theme.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { templatesOf } from '#shared/repositories/template/templates-of.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'queue' | 'clock' | 'config'>;

export type TemplatePreview = {
  readonly siteId: string;
  readonly theme: string;
  readonly name: string;
  /** As it stands in the editor, saved or not. */
  readonly source: string;
  /** The page to show it on, below the site's root, e.g. `index.html`. */
  readonly path: string;
  readonly actor: Actor;
};

/** A site in preparation is shown to those who prepare it. */
class OpenSiteReader extends TableDataReader {
  readonly #shown: Site;
  constructor(source: ConstructorParameters<typeof TableDataReader>[0], shown: Site) {
    super(source);
    this.#shown = shown;
  }
  override async site(siteId: string): Promise<Site | undefined> {
    return siteId === this.#shown.siteId ? this.#shown : super.site(siteId);
  }
}

const pageAt = async ({ tables }: Deps, siteId: string, path: string): Promise<PageSpec> => {
  const known = await new ManifestRepository(tables).find({ siteId, path });
  if (known?.state === 'live') return known;
  if (path === 'index.html') return { siteId, kind: 'home', lang: 'zh', path };
  throw new DomainError('not-found', `no page ${path} on ${siteId}`, { siteId, path });
};

/**
 * A page of the site with its live data, made with a theme in which one template reads as given. Nothing is stored.
 *
 * @throws DomainError not-found, forbidden, site-not-found, template-invalid
 */
export const previewTemplate = async (
  deps: Deps,
  { siteId, theme, name, source, path, actor }: TemplatePreview,
): Promise<{ readonly html: string }> => {
  authorise(actor, 'template.manage', { siteId });
  const site = await new SiteRepository(deps.tables).find(siteId);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  const spec = await pageAt(deps, siteId, path);
  const own = new Map([...(await templatesOf(deps.tables)(siteId, theme)), [name, source]]);
  const reader = new OpenSiteReader(renderingOf(deps), site);
  const page = await renderPage(spec, reader, compileTheme(loadBaseTheme().sources, own), {
    now: deps.clock.now().toISOString(),
  });
  if (!page) throw new DomainError('not-found', `nothing to show at ${path}`, { siteId, path });
  return { html: page.body };
};
