import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import { type ObjectHead, type ObjectStore, partSize } from '#shared/ports/object-store.ts';

const copy = async (snapshot: ClusterSnapshot, objects: ObjectStore, head: ObjectHead): Promise<boolean> => {
  const { key, size, contentType, cacheControl } = head;
  if (size <= partSize) {
    const body = await snapshot.read(head, 0, Math.max(0, size - 1));
    if (!body) return false;
    await objects.put(key, body, { contentType, cacheControl });
    return true;
  }
  const { uploadId } = await objects.startUpload(key, { contentType });
  for (let from = 0, part = 1; from < size; from += partSize, part += 1) {
    const body = await snapshot.read(head, from, Math.min(from + partSize, size) - 1);
    if (!body) {
      await objects.abortUpload(uploadId);
      return false;
    }
    await objects.putPart(uploadId, part, body);
  }
  await objects.completeUpload(uploadId);
  return true;
};

/** Brings bodies and files of a site back that are not there any more; pages are made again. Answers how many. */
export const restoreObjects = async (
  snapshot: ClusterSnapshot,
  objects: ObjectStore,
  siteId: string,
): Promise<number> => {
  let copied = 0;
  for await (const head of snapshot.objects()) {
    const [site, kind] = head.key.split('/');
    if (site !== siteId || kind === 'pages' || (await objects.head(head.key))) continue;
    if (await copy(snapshot, objects, head)) copied += 1;
  }
  return copied;
};
