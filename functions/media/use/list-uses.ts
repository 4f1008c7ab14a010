import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { type MediaUse, readMediaUses } from '#shared/repositories/media/media-use-repository.ts';

/** The articles that show or offer a file now. @throws DomainError media-not-found, not-found, forbidden */
export const listUses = async (
  deps: Pick<Services, 'tables'>,
  input: {
    readonly siteId: string;
    readonly mediaId: string;
    readonly actor: Actor;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<{ readonly uses: readonly MediaUse[]; readonly cursor?: string | undefined }> => {
  const { limit, cursor } = input;
  return readMediaUses(deps.tables, await getMedia(deps, input), { limit, cursor });
};
