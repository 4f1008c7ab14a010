import { articleText } from '#functions/search/indexing/article-text.ts';
import { isSearchable } from '#functions/search/indexing/is-searchable.ts';
import { searchVersion } from '#functions/search/indexing/search-version.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { attachmentPlaces } from '#shared/repositories/media/attachment-places.ts';
import { indexTokens } from '#shared/text/search/index-tokens.ts';
import type { WordCutter } from '#shared/text/search/words.ts';

const noTokens = { title: '', titleWords: '', body: '', numbers: '', attachments: '' };

/** Id of an article's entry. */
export const documentId = ({ siteId, articleId }: Pick<Article, 'siteId' | 'articleId'>): string =>
  `${siteId}/${articleId}`;

/** What the index holds of an article as it is now; a tombstone where search does not show it. */
export const searchDocument = async (
  objects: ObjectStore,
  article: Article,
  { site, tree, words }: { readonly site: Site | undefined; readonly tree: ColumnTree; readonly words: WordCutter },
): Promise<SearchDocument> => {
  const { live, siteId, indexNumber = '' } = article;
  const base = {
    id: documentId(article),
    version: searchVersion(article, site),
    siteId,
    columnId: live?.content.columnId ?? '',
    columnPath: [],
    kind: live?.content.kind ?? '',
    lang: live?.content.lang ?? '',
    publishedAt: live?.publishedAt ?? article.createdAt,
    url: live?.url ?? '',
  };
  if (!live || !isSearchable(article, site)) {
    const nothing = { title: '', source: '', documentNumber: '', indexNumber: '', text: '', tokens: noTokens };
    return { ...base, live: false, ...nothing };
  }
  const { content } = live;
  const [text, attachments] = await Promise.all([
    articleText(objects, siteId, content),
    attachmentPlaces(objects, siteId, content.attachments),
  ]);
  const path = columnPathIds(tree, content.columnId);
  const { title, documentNumber = '' } = content;
  return {
    ...base,
    live: true,
    columnId: path.at(-1) ?? content.columnId,
    columnPath: path.length > 0 ? path : [content.columnId],
    title,
    source: content.source.name,
    documentNumber,
    indexNumber,
    text,
    tokens: indexTokens(
      {
        title,
        body: [text, content.summary, content.publisher, ...content.keywords].join('\n'),
        documentNumber,
        indexNumber,
        attachments: attachments.flatMap(({ name, places }) => [name, ...places.map((place) => place.text)]).join('\n'),
      },
      words,
    ),
  };
};
