import { getMedia } from '#functions/media/library/get-media.ts';
import { type SaveMediaDeps, saveMedia } from '#functions/media/save-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Media } from '#shared/domain/media/media.ts';

type Input = {
  readonly siteId: string;
  readonly mediaId: string;
  readonly actor: Actor;
  readonly version: number;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
};

/**
 * Changes what is said about a file; articles that use it already keep their own words.
 *
 * @throws DomainError media-not-found, forbidden, version-conflict
 */
export const describeMedia = async (deps: SaveMediaDeps, input: Input): Promise<Media> => {
  const media = await getMedia(deps, input, 'media.write');
  if (media.version !== input.version)
    throw new DomainError('version-conflict', `file ${media.mediaId} is at version ${media.version}`);
  const { alt = media.alt, caption = media.caption } = input;
  const described = { ...media, version: media.version + 1, alt, caption };
  return saveMedia(deps, { media: described, actor: input.actor, act: 'media.describe' });
};
