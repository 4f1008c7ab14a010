import type { Article } from '#shared/domain/article/article.ts';
import { displayKey, isPinnedKey, type Placement } from '#shared/domain/article/placement.ts';
import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { childColumns, columnPath, columnTree } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { ArchiveRange, DataReader, NavigationColumn, RelatedArticle } from '#shared/rendering/data-reader.ts';

/** All that a memory reader answers from. `bodies` by `<siteId>/<articleId>`. */
export type MemoryCluster = {
  readonly settings: ClusterSettings;
  readonly sites: readonly Site[];
  readonly columns: readonly Column[];
  readonly articles: readonly Article[];
  readonly bodies: ReadonlyMap<string, string>;
  /** Rows archive ranges hold; none are made without it. */
  readonly rangeSize?: number;
};

const placementsOf = (article: Article, path: readonly Column[], now: string): readonly Placement[] => {
  const { live } = article;
  if (live?.status !== 'published') return [];
  const { content, publishedAt, url } = live;
  const { leader } = content;
  const pinned = content.pinnedUntil !== undefined && content.pinnedUntil > now;
  return path.map((column) => ({
    siteId: article.siteId,
    columnId: column.columnId,
    displayKey: displayKey({ publishedAt, articleId: article.articleId, pinned, rank: leader?.rank }),
    source: { siteId: article.siteId, articleId: article.articleId, columnId: content.columnId },
    sourceVersion: article.version,
    by: 'own',
    kind: content.kind,
    lang: content.lang,
    title: content.title,
    summary: content.summary ?? '',
    publishedAt,
    pinnedUntil: content.pinnedUntil,
    url: content.link ?? url,
    image: content.image && { mediaId: content.image.mediaId, alt: content.image.alt ?? '' },
    documentNumber: content.documentNumber,
    validity: content.validity,
    sourceName: content.source.name,
    leader: leader && { name: leader.name, position: leader.position, duties: leader.duties, rank: leader.rank },
  }));
};

const byKey = (a: Placement, b: Placement): number => (a.displayKey < b.displayKey ? 1 : -1);

/** A data reader over plain objects, for tests and measurements; mounts are followed one step. */
export const memoryReader = (cluster: MemoryCluster, now = '2026-11-22T04:00:00.000Z'): DataReader => {
  const live = cluster.sites.filter((site) => site.status === 'live');
  const trees = new Map(
    live.map(({ siteId }) => [siteId, columnTree(cluster.columns.filter((column) => column.siteId === siteId))]),
  );
  const treeOf = (siteId: string) => trees.get(siteId) ?? new Map<string, Column>();
  const pathOf = (siteId: string, columnId: string): readonly Column[] => {
    const path = columnPath(treeOf(siteId), columnId);
    return path.at(-1)?.status === 'active' ? path : [];
  };
  const lists = new Map<string, Placement[]>();
  const put = (row: Placement): void => {
    const key = `${row.siteId}/${row.columnId}`;
    const list = lists.get(key) ?? [];
    list.push(row);
    lists.set(key, list);
  };
  for (const article of cluster.articles) {
    const columnId = article.live?.content.columnId;
    for (const row of columnId ? placementsOf(article, pathOf(article.siteId, columnId), now) : []) {
      put(row);
      const mounts = treeOf(row.siteId).get(row.columnId)?.mounts ?? [];
      for (const mount of mounts.filter(({ state }) => state === 'approved'))
        put({ ...row, siteId: mount.siteId, columnId: mount.columnId, by: 'mount' });
    }
  }
  const positions = new Map<string, number>();
  for (const [name, list] of lists) {
    list.sort(byKey);
    list.forEach((row, index) => void positions.set(`${name}/${row.displayKey}`, index));
  }
  const rowsOf = (siteId: string, columnId: string): readonly Placement[] => lists.get(`${siteId}/${columnId}`) ?? [];
  const hasContent = (column: Column): boolean =>
    rowsOf(column.siteId, column.columnId).length > 0 ||
    (column.blocks?.length ?? 0) > 0 ||
    childrenOf(column.siteId, column.columnId).length > 0;
  const childrenOf = (siteId: string, parentId: string | undefined): readonly Column[] =>
    childColumns(treeOf(siteId), parentId).filter((column) => column.visible && hasContent(column));
  const navigate = (
    siteId: string,
    lang: string,
    parentId: string | undefined,
    depth: number,
  ): readonly NavigationColumn[] =>
    childrenOf(siteId, parentId)
      .filter((column) => column.lang === lang)
      .map((column) => ({ column, children: depth > 1 ? navigate(siteId, lang, column.columnId, depth - 1) : [] }));
  const articles = new Map(cluster.articles.map((article) => [`${article.siteId}/${article.articleId}`, article]));
  const rangesOf = (siteId: string, columnId: string): readonly ArchiveRange[] => {
    const rows = rowsOf(siteId, columnId).filter((row) => !isPinnedKey(row.displayKey));
    const size = cluster.rangeSize ?? 0;
    const count = size === 0 ? 0 : Math.ceil(rows.length / size);
    return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size)).map((part) => ({
      rangeId: part.at(-1)?.source.articleId ?? '',
      from: part.at(-1)?.displayKey ?? '',
      to: part[0]?.displayKey ?? '',
      newest: part[0]?.publishedAt.slice(0, 7) ?? '',
      oldest: part.at(-1)?.publishedAt.slice(0, 7) ?? '',
    }));
  };

  return {
    cluster: async () => cluster.settings,
    sites: async () => live,
    site: async (siteId) => live.find((site) => site.siteId === siteId),
    baseOf: (site) =>
      site.publicBase ?? (site.hostSiteId ? `https://www.yunlan.gov.cn/zt/${site.siteId}` : `https://${site.domain}`),
    navigation: async (siteId, lang) => navigate(siteId, lang, undefined, 2),
    allColumns: async (siteId, lang) => navigate(siteId, lang, undefined, 10),
    columnPath: async (siteId, columnId) => pathOf(siteId, columnId),
    children: async (siteId, columnId) => childrenOf(siteId, columnId),
    rows: async ({ siteId, columnId, limit, from = '', to = '~' }) =>
      rowsOf(siteId, columnId)
        .filter((row) => row.displayKey >= from && row.displayKey <= to)
        .slice(0, limit),
    neighbours: async (siteId, columnId, key) => {
      const rows = rowsOf(siteId, columnId);
      const at = positions.get(`${siteId}/${columnId}/${key}`) ?? -1;
      return at < 0 ? {} : { newer: rows[at - 1], older: rows[at + 1] };
    },
    article: async (siteId, articleId) => {
      const article = articles.get(`${siteId}/${articleId}`);
      if (article?.live?.status !== 'published') return undefined;
      return { article, body: cluster.bodies.get(`${siteId}/${articleId}`) ?? '' };
    },
    related: async (siteId, articleId) => {
      const content = articles.get(`${siteId}/${articleId}`)?.live?.content;
      return (content?.related ?? []).flatMap((relation): readonly RelatedArticle[] => {
        const other = articles.get(`${relation.siteId}/${relation.articleId}`)?.live;
        if (other?.status !== 'published') return [];
        const { title, lang } = other.content;
        return [{ ...relation, title, lang, url: other.url, publishedAt: other.publishedAt }];
      });
    },
    archiveRanges: async (siteId, columnId) => rangesOf(siteId, columnId),
  };
};
