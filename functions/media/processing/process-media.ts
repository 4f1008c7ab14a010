import type { Services } from '#functions/composition/services.ts';
import { type Examined, examineFile } from '#functions/media/processing/examine-file.ts';
import { type SaveMediaDeps, saveMedia } from '#functions/media/save-media.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, type MediaRefusal, mediaObjectKey } from '#shared/domain/media/media.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { sha256 } from '#shared/text/digest.ts';
import { safeFileName } from '#shared/text/file/safe-file-name.ts';

export type ProcessDeps = SaveMediaDeps & Pick<Services, 'objects' | 'scanner' | 'config'>;

const infected: MediaRefusal = {
  code: 'infected',
  zh: '查毒软件在文件里发现了恶意程序，文件已删除。',
  en: 'The malware scanner found something in the file; it was deleted.',
};
const cutOff: MediaRefusal = {
  code: 'malformed',
  zh: '收到的文件与申报的大小不符，请重新上传。',
  en: 'The file has another size than announced. Upload it again.',
};

const refused = async (deps: ProcessDeps, media: Media, refusal: MediaRefusal, scan: Media['scan']): Promise<Media> => {
  const after: Media = { ...media, version: media.version + 1, status: 'refused', scan, refusal };
  await saveMedia(deps, { media: after, actor: systemActor, act: 'media.refuse', success: false });
  await deps.objects.delete(mediaObjectKey.original(media.siteId, media.mediaId));
  return after;
};

const serve = async ({ objects }: ProcessDeps, media: Media, bytes: Uint8Array, examined: Examined): Promise<void> => {
  const { siteId, mediaId, fileName } = media;
  const put = (name: string, body: Uint8Array, contentType: string) =>
    objects.put(mediaObjectKey.served(siteId, mediaId, name), body, { contentType });
  for (const variant of examined.picture?.variants ?? []) await put(variant.name, variant.bytes, 'image/webp');
  await put(fileName, examined.picture?.served.bytes ?? bytes, media.contentType);
};

/** What the file turned out to be, before anybody decided whether it is served. */
const described = (media: Media, examined: Examined, bytes: Uint8Array): Media => ({
  ...media,
  version: media.version + 1,
  fileName: safeFileName(media.fileName, examined.kind.ext),
  contentType: examined.kind.type,
  sha256: sha256(bytes),
  size: examined.picture?.served.bytes.length ?? bytes.length,
  width: examined.picture?.served.width,
  height: examined.picture?.served.height,
  variants: (examined.picture?.variants ?? []).map(({ name, width, height, bytes: { length } }) => ({
    name,
    width,
    height,
    size: length,
  })),
  hasText: examined.places.length > 0,
});

/**
 * Looks at a file that has arrived: its real kind, malware, its text; makes the copies readers get. Answers the file as it
 * stands then; one that waits for nothing is left alone, so doing it twice is harmless.
 *
 * @throws DomainError media-not-found, version-conflict when two do it at once
 */
export const processMedia = async (deps: ProcessDeps, siteId: string, mediaId: string): Promise<Media> => {
  const media = await new MediaRepository(deps.tables).find(siteId, mediaId);
  if (!media) throw new DomainError('media-not-found', `no file ${mediaId} in ${siteId}`, { siteId, mediaId });
  if (media.status !== 'processing' && media.status !== 'quarantined') return media;
  const original = await deps.objects.get(mediaObjectKey.original(siteId, mediaId));
  const isFirst = media.status === 'processing';
  if (!original || (isFirst && original.size !== media.size)) return refused(deps, media, cutOff, 'pending');
  const { body } = original;
  const verdict = await deps.scanner.scan(body);
  if (verdict.verdict === 'infected') return refused(deps, media, infected, 'infected');
  const examined = await examineFile(body, media.fileName);
  if ('code' in examined) return refused(deps, media, examined, verdict.verdict);
  if (examined.places.length > 0) {
    await deps.objects.put(
      mediaObjectKey.text(siteId, mediaId),
      new TextEncoder().encode(JSON.stringify(examined.places)),
      { contentType: 'application/json' },
    );
  }
  const known = described(media, examined, body);
  const held = verdict.verdict === 'notScanned' && deps.config.unscannedMedia === 'quarantine';
  if (held && !isFirst) return media;
  const after: Media = { ...known, scan: verdict.verdict, status: held ? 'quarantined' : 'ready' };
  if (!held) await serve(deps, after, body, examined);
  return saveMedia(deps, { media: after, actor: systemActor, act: held ? 'media.quarantine' : 'media.release' });
};
