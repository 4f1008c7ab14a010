import { DomainError } from '#shared/domain/errors.ts';
import type { ZipEntry } from '#shared/text/file/zip-guard.ts';

/** A Word document of some hundred and fifty pages: each takes up to a kilobyte while it is converted. */
const mostMarks = 200_000;
/** A part is taken whole into memory, several times over. */
const largestPart = 30 * 1024 * 1024;
const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'BM', 'II*\0', 'MM\0*', '\xd7\xcd\xc6\x9a', '\x01\0\0\0'];

const isPicture = (head: Uint8Array): boolean => {
  const signature = Buffer.from(head.subarray(0, 4)).toString('latin1');
  return pictures.some((known) => signature.startsWith(known));
};

const marksIn = (bytes: Uint8Array): number => {
  let marks = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) marks += 1;
  return marks;
};

/**
 * Refuses a Word document that would take all memory there is while it is converted: too many tags and attributes, or a part
 * too long. A part may be called anything, so all are looked at; pictures have no tags.
 *
 * @throws DomainError too-large
 */
export const limitMarkup = (parts: Iterable<ZipEntry>): void => {
  let marks = 0;
  for (const part of parts) {
    if (part.size > largestPart) throw new DomainError('too-large', `${part.name} has ${part.size} bytes`);
    let isMarkup: boolean | undefined;
    part.each((piece) => {
      isMarkup ??= !isPicture(piece);
      if (isMarkup) marks += marksIn(piece);
    });
    if (marks > mostMarks) throw new DomainError('too-large', `more than ${mostMarks} tags and attributes`);
  }
};
