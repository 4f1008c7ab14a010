import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { contentFiles } from '#shared/domain/article/content-files.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { keys } from '#shared/repositories/keys.ts';

const filesOf = (article: Article | undefined): ReadonlySet<string> =>
  new Set([...contentFiles(article?.live?.content), ...contentFiles(article?.working?.content)]);

/**
 * Traces of the files a step brings into an article, written ahead of it. They stay when the file leaves again: whoever reads
 * them asks the article itself.
 */
export const mediaUseWrites = (before: Article | undefined, after: Article): readonly Write[] => {
  const known = filesOf(before);
  return [...filesOf(after)]
    .filter((mediaId) => !known.has(mediaId))
    .map((mediaId) => {
      const { table, pk, sk } = keys.mediaUse(after.siteId, mediaId, after.articleId);
      return { table, put: { pk, sk, version: 1 } };
    });
};

/** An article that shows or offers a file: `live` where readers see it now, `working` in the edition being worked on. */
export type MediaUse = { readonly article: Article; readonly live: boolean; readonly working: boolean };

/** The articles that use a file now, by id, from a page of traces; some pages may hold none. */
export const readMediaUses = async (
  tables: TableStore,
  file: { readonly siteId: string; readonly mediaId: string },
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly uses: readonly MediaUse[]; readonly cursor?: string | undefined }> => {
  const { siteId, mediaId } = file;
  const { items, cursor } = await tables.query({
    table: 'content',
    partition: keys.mediaUses(siteId, mediaId),
    range: { beginsWith: 'use#' },
    ...page,
  });
  const ids = items.map(({ sk }) => ({ siteId, articleId: sk.slice('use#'.length) }));
  const articles = await new ArticleRepository(tables).findMany(ids);
  const uses = articles.flatMap((article) => {
    if (!article) return [];
    const inLive = contentFiles(article.live?.content).includes(mediaId);
    const working = contentFiles(article.working?.content).includes(mediaId);
    return inLive || working ? [{ article, live: inLive && isPublic(article), working }] : [];
  });
  return { uses, cursor };
};

/** Every article that uses a file now, or the first that `enough` says suffices. */
export const everyMediaUse = async (
  tables: TableStore,
  file: { readonly siteId: string; readonly mediaId: string },
  enough: (use: MediaUse) => boolean = () => false,
): Promise<readonly MediaUse[]> => {
  const found: MediaUse[] = [];
  let cursor: string | undefined;
  do {
    const page = await readMediaUses(tables, file, { limit: 100, cursor });
    found.push(...page.uses);
    if (page.uses.some(enough)) return found;
    cursor = page.cursor;
  } while (cursor);
  return found;
};
