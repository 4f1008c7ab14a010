import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { RecordingReader } from '#shared/rendering/recording-reader.ts';
import type { RenderOptions } from '#shared/rendering/rendered-page.ts';
import type { Theme } from '#shared/rendering/theme/theme.ts';
import type { WordList } from '#shared/rendering/theme/words.ts';

/** A site as others see it: its name in the page's language and where it is. */
export type SiteAddress = { readonly siteId: string; readonly name: string; readonly base: string };

/** All that making one page goes by. */
export type PageContext = {
  readonly spec: PageSpec;
  readonly lang: 'zh' | 'en';
  readonly reader: RecordingReader;
  readonly theme: Theme;
  readonly words: WordList;
  readonly options: RenderOptions;
  readonly cluster: ClusterSettings;
  readonly site: Site;
  /** The site above, undefined for the portal. */
  readonly parent: Site | undefined;
  /** The site that answers for this one in codes and filings: a topic's host, else the site itself. */
  readonly host: Site;
  /** Absolute address of the site without trailing slash. */
  readonly base: string;
  /** Path part of `base`: empty, but for a topic, `/zt/<siteId>`. */
  readonly root: string;
  /** Any live site of the cluster; undefined when it is not live. Asked once a page. */
  siteAddress(siteId: string): Promise<SiteAddress | undefined>;
};

const pathOf = (base: string): string => {
  const start = base.indexOf('/', base.indexOf('://') + 3);
  return start < 0 ? '' : base.slice(start);
};

/** Reads what every page of a site needs; undefined when the site is not live. */
export const pageContext = async (
  spec: PageSpec,
  reader: RecordingReader,
  theme: Theme,
  options: RenderOptions,
): Promise<PageContext | undefined> => {
  const [site, cluster] = await Promise.all([reader.site(spec.siteId), reader.cluster()]);
  if (!site) return undefined;
  const above = site.hostSiteId ?? site.parentSiteId;
  const parent = above === undefined ? undefined : await reader.site(above);
  const base = reader.baseOf(site);
  const known = new Map<string, Promise<SiteAddress | undefined>>();
  const find = async (siteId: string): Promise<SiteAddress | undefined> => {
    const found = siteId === site.siteId ? site : await reader.site(siteId);
    return found && { siteId, name: found.name[spec.lang], base: reader.baseOf(found) };
  };
  return {
    spec,
    lang: spec.lang,
    reader,
    theme,
    words: theme.words[spec.lang],
    options,
    cluster,
    site,
    parent,
    host: site.hostSiteId !== undefined && parent ? parent : site,
    base,
    root: pathOf(base),
    siteAddress: (siteId) => {
      const asked = known.get(siteId) ?? find(siteId);
      known.set(siteId, asked);
      return asked;
    },
  };
};
