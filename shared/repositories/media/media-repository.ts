import type { Media } from '#shared/domain/media/media.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

/** The files of the sites. */
export class MediaRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(siteId: string, mediaId: string): Promise<Media | undefined> {
    const item = await this.#tables.get(keys.media(siteId, mediaId));
    return item && entityOf<Media>(item);
  }

  /** Up to 100, in the order asked. */
  async findMany(siteId: string, mediaIds: readonly string[]): Promise<readonly (Media | undefined)[]> {
    if (mediaIds.length === 0) return [];
    const items = await this.#tables.batchGet(mediaIds.map((mediaId) => keys.media(siteId, mediaId)));
    return items.map((item) => item && entityOf<Media>(item));
  }

  /** Newest first. Eventually consistent. */
  async list(
    siteId: string,
    options: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly media: readonly Media[]; readonly cursor?: string | undefined }> {
    const page = await this.#tables.query({
      table: 'content',
      index: 'gsi1',
      partition: `site#${siteId}#media`,
      order: 'desc',
      ...options,
    });
    return { media: page.items.map((item) => entityOf<Media>(item)), cursor: page.cursor };
  }

  put(media: Media): Write {
    return entityPut(keys.media(media.siteId, media.mediaId), media, {
      gsi1pk: `site#${media.siteId}#media`,
      gsi1sk: `${media.createdAt}#${media.mediaId}`,
    });
  }

  /** Removes a file's record as it was read. */
  remove({ siteId, mediaId, version }: Media): Write {
    const { table, pk, sk } = keys.media(siteId, mediaId);
    return { table, delete: { pk, sk }, if: { kind: 'version', version } };
  }
}
