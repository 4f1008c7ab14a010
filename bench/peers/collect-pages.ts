import { openLocalServices } from '#functions/composition/local.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import { renderingServices } from '#functions/rendering/rendering-services.ts';
import { renderPage } from '#shared/rendering/render-page.ts';
import { compileTheme, type Theme } from '#shared/rendering/theme/theme.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

/** A page as a peer gets it: which template, and every value that the template prints. */
export type PeerPage = {
  readonly siteId: string;
  readonly path: string;
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What the cluster makes of it. */
  readonly html: string;
};

/** What all pages of a site share: the data its header and footer are printed with, and these ready made. */
export type PeerSite = {
  readonly siteId: string;
  readonly frame: Readonly<Record<string, unknown>>;
  readonly fragments: Readonly<Record<'header' | 'footer' | 'tools', string>>;
};

type Print = { readonly name: string; readonly data: Readonly<Record<string, unknown>> };

const kinds: ReadonlySet<string> = new Set(['article', 'list', 'archive']);

/** The theme, and what it was asked to print. */
const watched = (theme: Theme, prints: Print[]): Theme => ({
  ...theme,
  print: (name, data) => {
    prints.push({ name, data: data as Print['data'] });
    return theme.print(name, data);
  },
});

/**
 * Goes through the Chinese article, list and archive pages of a stopped cluster's folder. `onSite` comes before the pages of
 * its site; pages whose template asks for data itself (home pages) are left out: a peer has no such tags.
 */
export const collectPages = async (
  { dataDir, wanted: isWanted }: { readonly dataDir: string; readonly wanted: (siteId: string) => boolean },
  onSite: (site: PeerSite) => void,
  onPage: (page: PeerPage) => void,
): Promise<void> => {
  const undefinedPlace = { adminOrigin: undefined, siteBase: undefined, smtpUrl: undefined, clamd: undefined };
  const local = await openLocalServices({ dataDir, demo: true, port: 8080, ...undefinedPlace });
  const { services } = local;
  const theme = compileTheme(loadBaseTheme().sources);
  const rendering = renderingServices({ ...services, renderer: async () => undefined });
  const manifests = new ManifestRepository(services.tables);
  const now = services.clock.now().toISOString();
  try {
    for (const { siteId } of (await new SiteRepository(services.tables).list()).filter((site) =>
      isWanted(site.siteId),
    )) {
      let cursor: string | undefined;
      let known = false;
      do {
        const some = await manifests.walk(siteId, { limit: 200, cursor });
        const wanted = some.manifests.filter(
          ({ kind, state, lang, hash }) => kinds.has(kind) && state === 'live' && lang === 'zh' && hash,
        );
        const reader = new TableDataReader(rendering);
        await reader.prefetch(wanted);
        for (const manifest of wanted) {
          const prints: Print[] = [];
          const page = await renderPage(manifest, reader, watched(theme, prints), { now });
          const frame = prints.find(({ name }) => name === 'parts/header');
          const whole = prints.at(-1);
          if (!page || !frame || !whole) continue;
          const ready = (part: 'header' | 'footer' | 'tools'): string =>
            theme.print(part === 'tools' ? 'article-parts/tools' : `parts/${part}`, frame.data);
          if (!known) {
            const fragments = { header: ready('header'), footer: ready('footer'), tools: ready('tools') };
            onSite({ siteId, frame: frame.data, fragments });
          }
          known = true;
          onPage({ siteId, path: manifest.path, template: whole.name, data: whole.data, html: page.body });
        }
        cursor = some.cursor;
      } while (cursor !== undefined);
    }
  } finally {
    await local.close();
  }
};
