import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { completeUpload } from '#functions/media/upload/complete-upload.ts';
import { putPart } from '#functions/media/upload/put-part.ts';
import { startUpload } from '#functions/media/upload/start-upload.ts';
import type { Media } from '#shared/domain/media/media.ts';
import type { ScanVerdict } from '#shared/ports/malware-scanner.ts';
import { partSize } from '#shared/ports/object-store.ts';

/** The publishing world with uploads: what the scanner says and what becomes of unscanned files can be set. */
export const mediaWorld = async () => {
  const world = await PublishingWorld.open();
  const scan = { verdict: { verdict: 'clean' } as ScanVerdict };
  const services = {
    ...world.services,
    config: { ...world.services.config, unscannedMedia: 'quarantine' as 'quarantine' | 'serve' },
    scanner: { scan: async () => scan.verdict },
  };
  const start = (fileName: string, size: number, actor = world.officer): Promise<Media> =>
    startUpload(services, { siteId: 'jyj', actor, fileName, contentType: 'x/y', size });
  /** Sends a whole file. */
  const upload = async (fileName: string, bytes: Uint8Array, actor = world.officer): Promise<Media> => {
    const { mediaId } = await start(fileName, bytes.length, actor);
    const target = { siteId: 'jyj', mediaId, actor };
    for (let number = 1; (number - 1) * partSize < bytes.length; number += 1) {
      const body = bytes.subarray((number - 1) * partSize, number * partSize);
      await putPart(services, { ...target, number, body });
    }
    return completeUpload(services, target);
  };
  /** Names of what readers could get. */
  const served = async (): Promise<readonly string[]> =>
    (await world.objects.list('jyj/media/', { limit: 100 })).objects.map(({ key }) => key.split('/').at(-1) ?? '');
  const keptOriginals = async (): Promise<number> =>
    (await world.objects.list('jyj/originals/', { limit: 100 })).objects.length;
  return { world, services, scan, start, upload, served, keptOriginals };
};
