import { z } from 'zod';
import { assertObjectKey } from '#shared/ports/semantics/objects/assert-object-key.ts';

const handle = z.tuple([z.string(), z.string().min(1)]);

/** The engine finds an upload by its key and its own id only, so the handle that callers keep holds both. */
export const uploadHandle = (key: string, engineId: string): string =>
  Buffer.from(JSON.stringify([key, engineId])).toString('base64url');

/** Key and engine id of a handle; undefined when it is none. That the two belong together the engine checks. */
export const parseUploadHandle = (text: string): { readonly key: string; readonly uploadId: string } | undefined => {
  try {
    const [key, uploadId] = handle.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    assertObjectKey(key);
    return { key, uploadId };
  } catch {
    return undefined;
  }
};
