import type { Article, LiveEdition } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { occasionRow } from '#shared/domain/article/occasion.ts';
import { displayKey, type Placement } from '#shared/domain/article/placement.ts';
import { type CatalogueList, catalogueLists } from '#shared/domain/disclosure/catalogue.ts';

/** The display key of a live article, wherever it is listed. */
export const displayKeyOf = (article: Article, at: string): string => {
  const live = article.live;
  return displayKey({
    publishedAt: live?.publishedAt ?? article.createdAt,
    articleId: article.articleId,
    pinned: (live?.content.pinnedUntil ?? '') > at,
    rank: live?.content.kind === 'leaderProfile' ? live.content.leader?.rank : undefined,
  });
};

/** The row of a live article for one column; `columnId` may be on another site. */
export const rowOf = (
  article: Article,
  target: { readonly siteId: string; readonly columnId: string; readonly by: Placement['by'] },
  at: string,
): Placement | undefined => {
  const { live } = article;
  if (!live) return undefined;
  const { content } = live;
  const row = ownRow(article, live, target, at);
  const adopted = article.adoptedFrom?.mode === 'reference' ? article.adoptedFrom : undefined;
  if (!adopted) return row;
  const { mirror } = adopted;
  return {
    ...row,
    // Its liveness is that of the source: what is withdrawn there is shown here no more, before any consumer ran.
    source: { siteId: adopted.siteId, articleId: adopted.articleId, columnId: mirror.columnId },
    by: target.by === 'own' ? 'adoption' : target.by,
    title: content.title === adopted.titleThen ? mirror.title : content.title,
    summary: mirror.summary,
    url: mirror.url,
    image: mirror.image,
    documentNumber: mirror.documentNumber,
    validity: mirror.validity,
    sourceName: mirror.sourceName,
    occasion: mirror.occasion && occasionRow(mirror.occasion, at),
  };
};

const ownRow = (
  article: Article,
  live: LiveEdition,
  target: { readonly siteId: string; readonly columnId: string; readonly by: Placement['by'] },
  at: string,
): Placement => {
  const { content } = live;
  return {
    siteId: target.siteId,
    columnId: target.columnId,
    displayKey: displayKeyOf(article, at),
    source: { siteId: article.siteId, articleId: article.articleId, columnId: content.columnId },
    sourceVersion: article.version,
    by: target.by,
    kind: content.kind,
    lang: content.lang,
    title: content.title,
    summary: content.summary ?? '',
    publishedAt: live.publishedAt,
    pinnedUntil: content.pinnedUntil,
    url: content.kind === 'link' && content.link ? content.link : live.url,
    image: content.image && { mediaId: content.image.mediaId, alt: content.image.alt ?? content.title },
    documentNumber: content.documentNumber,
    validity: content.validity,
    sourceName: content.source.name,
    occasion: content.occasion && occasionRow(content.occasion, at),
    leader: content.leader && {
      name: content.leader.name,
      position: content.leader.position,
      duties: content.leader.duties,
      rank: content.leader.rank,
    },
  };
};

/** The lists of its own site an article stands in now: those of the columns it stands in, and the catalogue's. Empty unless public. */
export const ownLists = (article: Article, standing: readonly string[]): readonly CatalogueList[] =>
  isPublic(article) && article.live && standing.length > 0
    ? [...standing.map((columnId) => ({ columnId })), ...catalogueLists(article.live.content)]
    : [];

/** The rows the article has on its own site now, one in each of its lists. */
export const ownRows = (article: Article, standing: readonly string[], at: string): readonly Placement[] =>
  ownLists(article, standing).flatMap(({ columnId, value }) => {
    const row = rowOf(article, { siteId: article.siteId, columnId, by: 'own' }, at);
    return row ? [value === undefined ? row : { ...row, listValue: value }] : [];
  });
