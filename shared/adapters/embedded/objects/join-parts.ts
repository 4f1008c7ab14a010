import { createHash } from 'node:crypto';
import { PreconditionFailed, partSize } from '#shared/ports/object-store.ts';
import type { ObjectFiles } from './object-files.ts';

type Part = { readonly number: number; readonly size: number; readonly file: string };

/**
 * Joins parts 1 to n into one new file, a part in memory at a time.
 *
 * @throws PreconditionFailed when a part is missing, or one before the last is not 8 MiB
 */
export const joinParts = async (files: ObjectFiles, parts: readonly Part[]) => {
  const isWhole = parts.every(
    ({ number, size }, n) => number === n + 1 && (size === partSize || n === parts.length - 1),
  );
  if (parts.length === 0 || !isWhole) throw new PreconditionFailed('a part is missing or too small');

  const hash = createHash('sha256');
  let size = 0;
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (const part of parts) {
      const chunk = await files.read(part.file);
      if (!chunk) throw new PreconditionFailed('a part was replaced or the upload was aborted meanwhile');
      hash.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  };
  const file = await files.write(chunks());
  return { file, etag: hash.digest('hex'), size };
};
