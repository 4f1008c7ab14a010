import type { Services } from '#functions/composition/services.ts';
import { assertMediaAccess } from '#functions/media/media-access.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { fitsFilter, type MediaFilter } from '#shared/domain/media/media-filter.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

/** A filter looks at this many files at the most before it answers with a cursor. */
const scanned = 400;

/** The files of a site that fit, newest first, stored between `from` and `to` (instants). @throws DomainError not-found, forbidden */
export const listMedia = async (
  { tables }: Pick<Services, 'tables'>,
  query: MediaFilter & {
    readonly siteId: string;
    readonly actor: Actor;
    readonly limit: number;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    /** Place of the last file seen. */
    readonly after?: string | undefined;
  },
): Promise<{ readonly media: readonly Media[]; readonly after?: string | undefined }> => {
  assertMediaAccess(query.actor, 'article.read', query.siteId);
  const repository = new MediaRepository(tables);
  const { limit, from, to } = query;
  const found: Media[] = [];
  if (from && to && from > to) return { media: found };
  let { after } = query;
  for (let seen = 0; seen < scanned; ) {
    const rows = await repository.listBehind(query.siteId, { after, from, to, limit });
    for (const media of rows) {
      after = repository.placeOf(media);
      if (fitsFilter(media, query)) found.push(media);
      if (found.length === limit) return { media: found, after };
    }
    if (rows.length < limit) return { media: found };
    seen += rows.length;
  }
  return { media: found, after };
};
