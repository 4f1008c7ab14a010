import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import { assertExchangeable, assertMayChangeLive } from '#functions/media/replace/assert-replaceable.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { everyMediaUse } from '#shared/repositories/media/media-use-repository.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;
type Input = {
  readonly siteId: string;
  readonly mediaId: string;
  /** A file of the same site and kind that was uploaded for this. */
  readonly with: string;
  readonly reason?: string | undefined;
  readonly version: number;
  readonly actor: Actor;
};

/** Copies what is stored of one file over another; again is harmless. */
const copyObjects = async ({ objects }: Deps, next: Media, old: Media): Promise<void> => {
  const { siteId } = old;
  const copy = async (from: string, to: string): Promise<void> => {
    const stored = await objects.get(from);
    if (stored) await objects.put(to, stored.body, { contentType: stored.contentType });
    else await objects.delete(to);
  };
  await copy(mediaObjectKey.original(siteId, next.mediaId), mediaObjectKey.original(siteId, old.mediaId));
  await copy(mediaObjectKey.text(siteId, next.mediaId), mediaObjectKey.text(siteId, old.mediaId));
  for (const { name } of next.variants)
    await copy(mediaObjectKey.served(siteId, next.mediaId, name), mediaObjectKey.served(siteId, old.mediaId, name));
  await copy(
    mediaObjectKey.served(siteId, next.mediaId, next.fileName),
    mediaObjectKey.served(siteId, old.mediaId, old.fileName),
  );
};

const deleteObjects = async ({ objects }: Deps, { siteId, mediaId }: Media): Promise<void> => {
  const { objects: served } = await objects.list(`${siteId}/media/${mediaId}/`, { limit: 100 });
  const kept = [mediaObjectKey.original(siteId, mediaId), mediaObjectKey.text(siteId, mediaId)];
  for (const key of [...served.map((one) => one.key), ...kept]) await objects.delete(key);
};

/**
 * Puts the content of a newly uploaded file in the place of another: same id, same address, so that every page shows it. The
 * upload itself is gone then. What it is called and said of it stays.
 *
 * @throws DomainError media-not-found, forbidden (of a file that pages online show, to whoever may not take them off),
 * input-invalid, checks-block, version-conflict
 */
export const replaceMedia = async (deps: Deps, input: Input): Promise<Media> => {
  const { siteId, mediaId, actor, reason } = input;
  const old = await getMedia(deps, input, 'media.write');
  const next = await getMedia(deps, { siteId, mediaId: input.with, actor }, 'media.write');
  if (old.version !== input.version)
    throw new DomainError('version-conflict', `file ${mediaId} is at version ${old.version}`);
  const [uses, usesOfNext] = await Promise.all([
    everyMediaUse(deps.tables, old),
    everyMediaUse(deps.tables, next, () => true),
  ]);
  assertExchangeable(old, next, usesOfNext);
  const live = uses.filter((use) => use.live);
  await assertMayChangeLive(deps, { next, live, actor, reason });
  await copyObjects(deps, next, old);
  const { size, scan, sha256, width, height, variants, hasText } = next;
  const after: Media = { ...old, version: old.version + 1, size, scan, sha256, width, height, variants, hasText };
  const at = deps.clock.now().toISOString();
  const eventId = deps.ids.next();
  const media = new MediaRepository(deps.tables);
  await saveChanges(deps.tables, {
    writes: [media.put(after), media.remove(next)],
    events: [
      {
        eventId,
        type: 'MediaStored',
        at,
        siteId,
        subjectId: mediaId,
        tags: live.slice(0, 500).map(({ article }) => tag.article(siteId, article.articleId)),
        lists: [],
        background: false,
      },
    ],
    audits: [
      {
        recordId: eventId,
        siteId,
        at,
        actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
        action: 'media.replace',
        subject: { kind: 'media', id: mediaId },
        success: true,
        facts: {
          fileName: old.fileName,
          from: old.sha256 ?? '',
          to: sha256 ?? '',
          reason: reason ?? '',
          live: live.length,
        },
      },
    ],
  });
  await deleteObjects(deps, next);
  return after;
};
