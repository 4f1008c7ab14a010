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

  /** Place of a file in its site's list. */
  placeOf({ createdAt, mediaId }: Pick<Media, 'createdAt' | 'mediaId'>): string {
    return `${createdAt}#${mediaId}`;
  }

  /** Up to `limit` files behind `after`, newest first, stored between two instants. Eventually consistent. */
  async listBehind(
    siteId: string,
    query: {
      readonly limit: number;
      readonly after?: string | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    },
  ): Promise<readonly Media[]> {
    const page = await this.#tables.query({
      table: 'content',
      index: 'gsi1',
      partition: `site#${siteId}#media`,
      // `~` sorts behind the `#` that ends the instant.
      range: { from: query.from, to: query.after ?? (query.to && `${query.to}~`) },
      order: 'desc',
      limit: query.limit + 1,
    });
    const media = page.items.map((item) => entityOf<Media>(item));
    return media.filter((one) => this.placeOf(one) !== query.after).slice(0, query.limit);
  }

  put(media: Media): Write {
    return entityPut(keys.media(media.siteId, media.mediaId), media, {
      gsi1pk: `site#${media.siteId}#media`,
      gsi1sk: this.placeOf(media),
    });
  }

  /** Removes a file's record as it was read. */
  remove({ siteId, mediaId, version }: Media): Write {
    const { table, pk, sk } = keys.media(siteId, mediaId);
    return { table, delete: { pk, sk }, if: { kind: 'version', version } };
  }
}
