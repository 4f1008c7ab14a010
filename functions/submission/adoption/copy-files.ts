import type { Services } from '#functions/composition/services.ts';
import type { EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import type { CopiedFiles } from '#shared/domain/submission/adoption/adopted-article.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'clock'>;

const copyObject = async ({ objects }: Deps, from: string, to: string): Promise<void> => {
  if (await objects.head(to)) return;
  const object = await objects.get(from);
  if (object)
    await objects.put(to, object.body, { contentType: object.contentType, cacheControl: object.cacheControl });
};

const copyServed = async (deps: Deps, { siteId, mediaId }: Media, toSiteId: string): Promise<void> => {
  const prefix = mediaObjectKey.served(siteId, mediaId, '');
  const { objects: served } = await deps.objects.list(prefix, { limit: 100 });
  for (const { key } of served)
    await copyObject(deps, key, `${mediaObjectKey.served(toSiteId, mediaId, '')}${key.slice(prefix.length)}`);
};

/** Objects first, the record that refers to them last: cut short, it is simply begun again. */
const copyFile = async (deps: Deps, media: Media, toSiteId: string): Promise<void> => {
  const { siteId, mediaId } = media;
  await copyServed(deps, media, toSiteId);
  for (const key of [mediaObjectKey.text, mediaObjectKey.original])
    await copyObject(deps, key(siteId, mediaId), key(toSiteId, mediaId));
  const at = deps.clock.now().toISOString();
  const copy: Media = { ...media, siteId: toSiteId, version: 1, uploadId: undefined, createdAt: at };
  try {
    await deps.tables.transact([new MediaRepository(deps.tables).put(copy)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/**
 * Gives the site copies of the files a text shows and offers, under the same names; files its source lost are left out.
 * Pictures inside the body keep their address at the source.
 */
export const copyFiles = async (
  deps: Deps,
  from: { readonly siteId: string; readonly content: EditionContent },
  toSiteId: string,
): Promise<CopiedFiles> => {
  const { image, gallery, attachments } = from.content;
  const refs = [...(image ? [image] : []), ...gallery, ...attachments];
  const ids = [...new Set(refs.map(({ mediaId }) => mediaId))];
  const found: Media[] = [];
  for (let start = 0; start < ids.length; start += 100)
    for (const media of await new MediaRepository(deps.tables).findMany(from.siteId, ids.slice(start, start + 100)))
      if (media?.status === 'ready') found.push(media);
  for (const media of found) await copyFile(deps, media, toSiteId);
  const there = new Set(found.map(({ mediaId }) => mediaId));
  const kept = (all: readonly MediaRef[]): readonly MediaRef[] => all.filter(({ mediaId }) => there.has(mediaId));
  return { image: kept(image ? [image] : [])[0], gallery: kept(gallery), attachments: kept(attachments) };
};
