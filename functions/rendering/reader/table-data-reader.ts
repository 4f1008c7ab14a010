import { archiveRanges } from '#functions/rendering/reader/archive-ranges.ts';
import { ArticleStates } from '#functions/rendering/reader/article-states.ts';
import { ListSections } from '#functions/rendering/reader/list-sections.ts';
import { liveRows } from '#functions/rendering/reader/live-rows.ts';
import { type RelationName, relationsOf } from '#functions/rendering/reader/relations-of.ts';
import type { SiteSnapshot, SiteSnapshots } from '#functions/rendering/reader/site-snapshots.ts';
import { visibleChildren, visibleTree } from '#functions/rendering/reader/visible-columns.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { displayKey, type Placement } from '#shared/domain/article/placement.ts';
import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, columnPath } from '#shared/domain/column/column-tree.ts';
import { isCatalogueId } from '#shared/domain/disclosure/catalogue.ts';
import { archiveRule } from '#shared/domain/page/archive/span-rules.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { type DerivedBases, publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { isServed, showsPages } from '#shared/domain/site/site-life.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import type {
  ArchiveRange,
  DataReader,
  LiveArticle,
  NavigationColumn,
  RelatedArticle,
} from '#shared/rendering/data-reader.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import type { SpanRepository } from '#shared/repositories/page/span-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** What readers share: the stores and what the process remembers between pages. */
export type ReaderSource = {
  readonly tables: TableStore;
  readonly objects: ObjectStore;
  readonly snapshots: SiteSnapshots;
  readonly spans: SpanRepository;
  readonly bases: DerivedBases;
};

const served = (site: Site | undefined): site is Site => site !== undefined && isServed(site);

/**
 * Reads for one piece of work (a chunk of pages): each thing is read at most once, after the reader was made. Make a new one
 * for every attempt, behind reading the manifests, or a change may stay unseen.
 */
export class TableDataReader implements DataReader {
  readonly #source: ReaderSource;
  readonly #articles: ArticleStates;
  readonly #placements: PlacementRepository;
  readonly #sections: ListSections;
  readonly #snapshots = new Map<string, Promise<SiteSnapshot>>();
  readonly #filled = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #bodies = new Map<string, Promise<string>>();
  /** Sites already read, for addresses: a topic's is made of its host's. */
  readonly #sites = new Map<string, Site>();
  #cluster: Promise<{ readonly revision: string; readonly settings: ClusterSettings }> | undefined;
  #list: Promise<readonly Site[]> | undefined;

  constructor(source: ReaderSource) {
    this.#source = source;
    this.#articles = new ArticleStates(source.tables);
    this.#placements = new PlacementRepository(source.tables);
    this.#sections = new ListSections(this.#placements, this.#liveRows);
  }

  /** Fetches what the pages will ask for first, together. What fails here fails again for the page that asks. */
  async prefetch(specs: readonly PageSpec[]): Promise<void> {
    const names = specs.flatMap(({ siteId, articleId }) => (articleId === undefined ? [] : [{ siteId, articleId }]));
    if (names.length === 0) return;
    for (const article of await this.#articles.findMany(names)) {
      if (!article?.live || !isPublic(article)) continue;
      this.#body(article).catch(() => undefined);
      const { content, publishedAt } = article.live;
      const key = displayKey({ publishedAt, articleId: article.articleId, pinned: false, rank: content.leader?.rank });
      this.#sections.expect(article.siteId, content.columnId, key);
    }
  }

  /** The article in whatever state it is; for deciding what becomes of its page. */
  articleState(siteId: string, articleId: string): Promise<Article | undefined> {
    return this.#articles.find({ siteId, articleId });
  }

  async tree(siteId: string): Promise<ColumnTree> {
    return (await this.#snapshot(siteId)).tree;
  }

  /** A token that changes whenever header, footer or templates of the site's pages may have changed. */
  async revision(siteId: string): Promise<string> {
    const { revision, site } = await this.#snapshot(siteId);
    const above = [site?.parentSiteId, site?.hostSiteId].filter((id) => id !== undefined);
    const [cluster, filled, ...others] = await Promise.all([
      this.#clusterNow(),
      this.#filledColumns(siteId),
      ...above.map((id) => this.#snapshot(id)),
    ]);
    return [
      cluster.revision,
      revision,
      ...others.map((other) => other.revision),
      [...filled]
        .filter((id) => !isCatalogueId(id))
        .sort()
        .join(),
    ].join('/');
  }

  async cluster(): Promise<ClusterSettings> {
    return (await this.#clusterNow()).settings;
  }

  async sites(): Promise<readonly Site[]> {
    this.#list ??= new SiteRepository(this.#source.tables).list();
    const sites = await this.#list;
    for (const site of sites) this.#sites.set(site.siteId, site);
    return sites.filter(({ status }) => status === 'live');
  }

  async site(siteId: string): Promise<Site | undefined> {
    const { site } = await this.#snapshot(siteId);
    return served(site) ? site : undefined;
  }

  /** The site's record in whatever state it is, with its host's if it is a topic, and whether its pages are shown. */
  async standing(
    siteId: string,
  ): Promise<{ readonly site?: Site | undefined; readonly host?: Site | undefined; readonly shown: boolean }> {
    const { site } = await this.#snapshot(siteId);
    const host = site?.hostSiteId === undefined ? undefined : (await this.#snapshot(site.hostSiteId)).site;
    return { site, host, shown: site !== undefined && showsPages(site, host) };
  }

  baseOf(site: Site): string {
    return publicBase(site, this.#sites.get(site.hostSiteId ?? ''), this.#source.bases);
  }

  navigation(siteId: string, lang: 'zh' | 'en'): Promise<readonly NavigationColumn[]> {
    return this.#visible(siteId, lang, 2);
  }

  allColumns(siteId: string, lang: 'zh' | 'en'): Promise<readonly NavigationColumn[]> {
    return this.#visible(siteId, lang, 10);
  }

  async columnPath(siteId: string, columnId: string): Promise<readonly Column[]> {
    const path = columnPath(await this.tree(siteId), columnId);
    return path.every(({ status }) => status === 'active') ? path : [];
  }

  async children(siteId: string, columnId: string): Promise<readonly Column[]> {
    return visibleChildren(await this.tree(siteId), await this.#filledColumns(siteId), columnId);
  }

  async rows(query: Parameters<DataReader['rows']>[0]): Promise<readonly Placement[]> {
    const rows: Placement[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#placements.query({ ...query, limit: Math.min(query.limit, 1000), cursor });
      rows.push(...(await this.#liveRows(page.rows)));
      cursor = page.cursor;
    } while (cursor && rows.length < query.limit);
    return rows.slice(0, query.limit);
  }

  async neighbours(siteId: string, columnId: string, displayKey: string) {
    const next = async (order: 'asc' | 'desc'): Promise<Placement | undefined> =>
      (await this.#sections.next(siteId, columnId, displayKey, order)) ??
      this.#nextRow(siteId, columnId, displayKey, order);
    const [newer, older] = await Promise.all([next('asc'), next('desc')]);
    return { newer, older };
  }

  async article(siteId: string, articleId: string): Promise<LiveArticle | undefined> {
    const article = await this.articleState(siteId, articleId);
    if (!article || !isPublic(article) || !(await this.#siteIsServed(siteId))) return undefined;
    return { article, body: await this.#body(article) };
  }

  async related(siteId: string, articleId: string): Promise<readonly RelatedArticle[]> {
    const find = () => this.articleState(siteId, articleId);
    const relations = await relationsOf(this.#source.tables, siteId, articleId, find);
    const articles = await this.#articles.findMany(relations);
    const shown = await Promise.all(relations.map((relation, n) => this.#relatedArticle(relation, articles[n])));
    return shown.filter((one) => one !== undefined);
  }

  async archiveRanges(siteId: string, columnId: string): Promise<readonly ArchiveRange[]> {
    const spans = await this.#source.spans.list(siteId, columnId);
    if (spans.length === 0) return [];
    const end = async (order: 'asc' | 'desc') => {
      const { low: from, high: to } = archiveRule;
      return (await this.#placements.query({ siteId, columnId, from, to, order, limit: 1 })).rows[0];
    };
    const [oldest, newest] = await Promise.all([end('asc'), end('desc')]);
    return archiveRanges(spans, { newest, oldest });
  }

  async #nextRow(
    siteId: string,
    columnId: string,
    displayKey: string,
    order: 'asc' | 'desc',
  ): Promise<Placement | undefined> {
    const bound = order === 'asc' ? { from: displayKey } : { to: displayKey };
    let cursor: string | undefined;
    do {
      const page = await this.#placements.query({ siteId, columnId, ...bound, order, limit: 2, cursor });
      const [row] = await this.#liveRows(page.rows.filter((other) => other.displayKey !== displayKey));
      if (row) return row;
      cursor = page.cursor;
    } while (cursor);
    return undefined;
  }

  readonly #liveRows = (rows: readonly Placement[]): Promise<readonly Placement[]> =>
    liveRows(rows, this.#articles, this.#siteIsServed);

  readonly #siteIsServed = async (siteId: string): Promise<boolean> => served((await this.#snapshot(siteId)).site);

  async #relatedArticle(
    { relation, siteId, articleId }: RelationName,
    article: Article | undefined,
  ): Promise<RelatedArticle | undefined> {
    if (!article?.live || !isPublic(article) || !(await this.#siteIsServed(siteId))) return undefined;
    const { content, url, publishedAt } = article.live;
    return { relation, siteId, articleId, title: content.title, url, publishedAt, lang: content.lang };
  }

  #snapshot(siteId: string): Promise<SiteSnapshot> {
    const asked = this.#snapshots.get(siteId) ?? this.#readSite(siteId);
    this.#snapshots.set(siteId, asked);
    return asked;
  }

  async #readSite(siteId: string): Promise<SiteSnapshot> {
    const snapshot = await this.#source.snapshots.site(siteId);
    if (snapshot.site) this.#sites.set(siteId, snapshot.site);
    if (snapshot.site?.hostSiteId !== undefined) await this.#snapshot(snapshot.site.hostSiteId);
    return snapshot;
  }

  #clusterNow(): Promise<{ readonly revision: string; readonly settings: ClusterSettings }> {
    this.#cluster ??= this.#source.snapshots.cluster();
    return this.#cluster;
  }

  #filledColumns(siteId: string): Promise<ReadonlySet<string>> {
    const asked = this.#filled.get(siteId) ?? new ColumnRepository(this.#source.tables).filled(siteId);
    this.#filled.set(siteId, asked);
    return asked;
  }

  async #visible(siteId: string, lang: 'zh' | 'en', levels: number): Promise<readonly NavigationColumn[]> {
    return visibleTree(await this.tree(siteId), await this.#filledColumns(siteId), { lang, levels });
  }

  #body({ siteId, live }: Article): Promise<string> {
    const key = `${siteId}/bodies/${live?.content.bodyHash}`;
    const asked = this.#bodies.get(key) ?? this.#readBody(key);
    this.#bodies.set(key, asked);
    return asked;
  }

  async #readBody(key: string): Promise<string> {
    const object = await this.#source.objects.get(key);
    if (!object) throw new Error(`body ${key} is not in the store`);
    return new TextDecoder().decode(object.body);
  }
}
