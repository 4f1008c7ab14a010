import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';

/** What is at most so long is unpacked at once; longer entries in steps, each of which becomes some megabytes at most. */
const atOnce = 1024 * 1024;
const step = 4096;

export type PackedEntry = { readonly data: Uint8Array; readonly isDeflated: boolean; readonly size: number };

/**
 * Hands over the content of an entry of an archive, piece by piece, so that nobody has to hold it all; false where it is not
 * as long as it says or is damaged: what it gives beyond its size is not unpacked.
 */
export const inflateEntry = ({ data, isDeflated, size }: PackedEntry, take: (piece: Uint8Array) => void): boolean => {
  let length = 0;
  const piece = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > size) throw new Error('longer than it says');
    take(bytes);
  };
  try {
    if (!isDeflated) piece(data);
    else if (size <= atOnce) piece(inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }));
    else {
      const pieces = new Inflate(piece);
      for (let at = 0; at < data.length; at += step)
        pieces.push(data.subarray(at, at + step), at + step >= data.length);
    }
  } catch {
    return false;
  }
  return length === size;
};
