import type { Services } from '#functions/composition/services.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { catalogueId, type Facet, facetId, facets, facetValueId } from '#shared/domain/disclosure/catalogue.ts';
import { withCatalogue } from '#shared/domain/disclosure/catalogue-columns.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { isServed } from '#shared/domain/site/site-life.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'config'>;

/** A served site and its address. @throws DomainError site-not-found for what readers know nothing of */
const servedSite = async ({ tables, config }: Ports, siteId: string): Promise<{ site: Site; base: string }> => {
  const sites = new SiteRepository(tables);
  const site = await sites.find(siteId);
  if (!site || !isServed(site)) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  const host = site.hostSiteId === undefined ? undefined : await sites.find(site.hostSiteId);
  return { site, base: publicBase(site, host, config) };
};

const entry = ({ articleId, siteId, indexNumber, live }: Article, base: string) => {
  if (!live) return [];
  const { content, url, publishedAt } = live;
  return [
    {
      articleId,
      siteId,
      indexNumber,
      title: content.title,
      summary: content.summary ?? '',
      url: `${base}${url}`,
      documentNumber: content.documentNumber,
      publisher: content.publisher ?? content.source.name,
      coPublishers: content.coPublishers,
      issuedOn: content.issuedOn,
      publishedAt,
      subjectClass: content.subjectClass,
      genreClass: content.genreClass,
      audienceClass: content.audienceClass,
      openMode: content.openMode,
      openBasis: content.openBasis,
      validity: content.validity,
      effectiveOn: content.effectiveOn,
      abolishedOn: content.abolishedOn,
      keywords: content.keywords,
    },
  ];
};

/** A site's disclosure catalogue or one value of a facet of it, newest first; what was withdrawn a moment ago is left out. @throws DomainError site-not-found, input-invalid */
export const listCatalogue =
  (ports: Ports) =>
  async (query: {
    readonly site: string;
    readonly facet?: Facet | undefined;
    readonly value?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  }) => {
    const { site: siteId, facet, value, limit } = query;
    if ((facet === undefined) !== (value === undefined))
      throw new DomainError('input-invalid', 'facet and value go together', {}, [
        { pointer: '#query/value', zh: '分类与取值须同时给出', en: 'Name facet and value together' },
      ]);
    const { base } = await servedSite(ports, siteId);
    const columnId = facet && value ? facetValueId(facet, value) : catalogueId;
    const rows = await new PlacementRepository(ports.tables).query({ siteId, columnId, limit, cursor: query.after });
    const articles = await new ArticleRepository(ports.tables).findMany(rows.rows.map(({ source }) => source));
    const items = articles.flatMap((article) => (article && isPublic(article) ? entry(article, base) : []));
    return { items, after: rows.cursor };
  };

/** The facets of a site's catalogue and which values have documents, with the pages that list them. @throws DomainError site-not-found */
export const catalogueFacets = (ports: Ports) => async (siteId: string) => {
  const { base } = await servedSite(ports, siteId);
  const columns = new ColumnRepository(ports.tables);
  const [tree, values, dictionaries] = await Promise.all([
    columns.tree(siteId),
    columns.catalogueValues(siteId),
    new ClusterRepository(ports.tables).dictionaries(),
  ]);
  const whole = withCatalogue(tree, values, dictionaries);
  return {
    facets: facets.map((facet) => ({
      facet,
      values: [...whole.values()]
        .filter(({ parentId }) => parentId === facetId(facet))
        .sort((a, b) => a.order - b.order)
        .map(({ columnId, name, path }) => ({
          value: columnId.split('~')[2] ?? '',
          name,
          address: `${base}/${path}/index.html`,
        })),
    })),
  };
};
