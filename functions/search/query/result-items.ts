import type { Services } from '#functions/composition/services.ts';
import { articleText } from '#functions/search/indexing/article-text.ts';
import { articleVersionOf } from '#functions/search/indexing/search-version.ts';
import type { CurrentHit } from '#functions/search/query/current-hits.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { highlight } from '#shared/text/search/highlight.ts';
import { highlightTitle } from '#shared/text/search/highlight-title.ts';
import type { Segment } from '#shared/text/search/marked-spans.ts';
import type { QueryTokens } from '#shared/text/search/query-tokens.ts';

type Ports = Pick<Services, 'objects' | 'config'>;

export type ResultItem = {
  readonly articleId: string;
  readonly siteId: string;
  readonly title: string;
  readonly titleSegments: Segment[];
  /** Absolute. */
  readonly url: string;
  /** Below the root of its site. */
  readonly path: string;
  readonly siteName: string;
  readonly columnId: string;
  readonly kind: string;
  readonly lang: string;
  readonly publishedAt: string;
  readonly documentNumber: string;
  readonly source: string;
  readonly excerpt: Segment[];
};

/** The text of the edition online now: the index's own where it holds that edition. */
const currentText = ({ objects }: Ports, { article, live, document }: CurrentHit): Promise<string> | string =>
  articleVersionOf(document.version) === article.version
    ? document.text
    : articleText(objects, article.siteId, live.content);

/** Hits as readers see them: everything shown is of the edition online now. */
export const resultItems = (
  ports: Ports,
  hits: readonly CurrentHit[],
  { tokens, sites }: { readonly tokens: QueryTokens; readonly sites: ReadonlyMap<string, Site> },
): Promise<readonly ResultItem[]> =>
  Promise.all(
    hits.map(async (hit): Promise<ResultItem> => {
      const { article, live, site, document } = hit;
      const { title, kind, lang, source, documentNumber = '' } = live.content;
      const host = site.hostSiteId === undefined ? undefined : sites.get(site.hostSiteId);
      return {
        articleId: article.articleId,
        siteId: article.siteId,
        title,
        titleSegments: [...highlightTitle(title, tokens)],
        url: `${publicBase(site, host, ports.config)}${live.url}`,
        path: live.url,
        siteName: site.name[lang] || site.name.zh,
        columnId: document.columnId,
        kind,
        lang,
        publishedAt: live.publishedAt,
        documentNumber,
        source: source.name,
        excerpt: [...(highlight(await currentText(ports, hit), tokens, 1)[0] ?? [])],
      };
    }),
  );
