import type { ObjectLine } from '#functions/local/command/transfer/transfer-line.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';

/**
 * Takes objects in line by line: one of several lines as an upload in parts. Where an import is resumed, an object of one line
 * that is there is left alone.
 */
export const putObjects = (
  objects: ObjectStore,
  { resumed }: { readonly resumed: boolean },
): ((line: ObjectLine) => Promise<void>) => {
  let upload: { readonly uploadId: string; readonly key: string } | undefined;
  return async ({ key, contentType, cacheControl, part, parts, body }) => {
    const bytes = Buffer.from(body, 'base64');
    if (parts === 1) {
      if (resumed && (await objects.head(key))?.size === bytes.length) return;
      await objects.put(key, bytes, { contentType, ...(cacheControl === undefined ? {} : { cacheControl }) });
      return;
    }
    if (part === 1) upload = await objects.startUpload(key, { contentType });
    if (upload?.key !== key) throw new Error(`part ${part} of ${key} has no beginning`);
    await objects.putPart(upload.uploadId, part, bytes);
    if (part < parts) return;
    await objects.completeUpload(upload.uploadId);
    upload = undefined;
  };
};
