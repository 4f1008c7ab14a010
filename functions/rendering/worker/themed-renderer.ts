import type { PageRenderer } from '#functions/rendering/worker/page-renderer.ts';
import { fragmentCache } from '#shared/rendering/fragment-cache.ts';
import { renderPage } from '#shared/rendering/render-page.ts';
import { compileTheme, type Theme, type ThemeSources } from '#shared/rendering/theme/theme.ts';

/** A site's own templates under a theme's name, by template name; empty where it has none. */
export type TemplatesOf = (siteId: string, theme: string) => Promise<ReadonlyMap<string, string>>;

/** Makes pages with the base theme and the sites' own templates over it; compiles and shares what does not change. */
export const themedRenderer = (base: ThemeSources, templatesOf: TemplatesOf): PageRenderer => {
  const plain = compileTheme(base);
  const cache = fragmentCache();
  const compiled = new Map<string, { readonly revision: string; readonly theme: Theme }>();

  return async (spec, reader, { revision, now, search, leaveTo, editing }) => {
    const site = await reader.site(spec.siteId);
    if (!site) return undefined;
    const { seasonalTheme } = site;
    const name = seasonalTheme && now < seasonalTheme.until ? seasonalTheme.name : site.theme;
    const state = `${name} ${revision}`;
    const known = compiled.get(spec.siteId);
    const own = known?.revision === state ? undefined : await templatesOf(spec.siteId, name);
    const theme = own === undefined && known ? known.theme : own && own.size > 0 ? compileTheme(base, own) : plain;
    compiled.set(spec.siteId, { revision: state, theme });
    return renderPage(spec, reader, theme, { now, fragments: { cache, revision: state }, search, leaveTo, editing });
  };
};
