import type { Article } from '#shared/domain/article/article.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { bodyFiles } from '#shared/text/html/body-files.ts';

type Deps = { readonly tables: TableStore; readonly objects: ObjectStore };

/** The files of its own site that the live edition shows or offers: those that a takedown recalls. */
export const filesToRecall = ({ siteId, live }: Article, body: string): readonly string[] => {
  if (!live) return [];
  const { image, gallery, attachments } = live.content;
  const named = [...(image ? [image] : []), ...gallery, ...attachments].map(({ mediaId }) => mediaId);
  return [...new Set([...named, ...bodyFiles(siteId, body)])];
};

const deleteServed = async ({ objects }: Deps, siteId: string, mediaId: string): Promise<void> => {
  const { objects: served } = await objects.list(`${siteId}/media/${mediaId}/`, { limit: 100 });
  for (const { key } of served) await objects.delete(key);
};

/**
 * Takes the files of an article off their public addresses; the originals stay, out of readers' reach. Another article that shows
 * the same file loses it too: what leaks must stop first, and the editor sees the file as taken down. Answers what caches are to
 * forget.
 */
export const recallFiles = async (deps: Deps, article: Article, body: string): Promise<readonly PageKey[]> => {
  const mediaIds = filesToRecall(article, body);
  for (const mediaId of mediaIds) await deleteServed(deps, article.siteId, mediaId);
  const repository = new MediaRepository(deps.tables);
  const files = await repository.findMany(article.siteId, mediaIds.slice(0, 100));
  for (const file of files) {
    if (file?.status !== 'ready') continue;
    await deps.tables.transact([repository.put({ ...file, version: file.version + 1, status: 'takenDown' })]);
  }
  const { siteId } = article;
  return mediaIds.map((mediaId) => ({ siteId, path: `media/${siteId}/${mediaId}/*` }));
};
