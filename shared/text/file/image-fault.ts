import { type FileRefusal, refuse } from './refusal.ts';

export type ImageKind = 'jpg' | 'png' | 'gif' | 'webp';

const ends: Record<ImageKind, (data: Buffer) => number> = {
  jpg: (data) => data.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2,
  png: (data) => data.lastIndexOf('IEND') + 8,
  gif: (data) => data.lastIndexOf(0x3b) + 1,
  webp: (data) => (data.length >= 8 ? data.readUInt32LE(4) + 8 : 0),
};

/** A length field that reads as the start of a comment makes the picture a script as well. */
const scriptHead: Partial<Record<ImageKind, number>> = { jpg: 4, gif: 6 };

/** Archives are read from their end, whatever stands around them. */
const archiveMarks = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06'] as const;

/** Why a picture is not taken: another file behind it, markup or a script inside. */
export const imageFault = (bytes: Uint8Array, kind: ImageKind): FileRefusal | undefined => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = ends[kind](data);
  if (end > data.length + 1 || end < 12) return refuse('malformed', 'the picture is cut off');
  if (data.subarray(end).some((byte) => byte !== 0))
    return refuse('polyglot', `${data.length - end} bytes behind the picture`);
  const head = scriptHead[kind];
  if (head !== undefined && data.toString('latin1', head, head + 2) === '/*')
    return refuse('polyglot', 'a script comment in the head');
  if (archiveMarks.every((mark) => data.includes(mark, 0, 'latin1')))
    return refuse('polyglot', 'an archive in the picture');
  const markup = /<(?:script|html|!doctype|iframe|body|\?php|svg\s+xmlns)\b/i.exec(data.toString('latin1'))?.[0];
  return markup ? refuse('polyglot', `${markup} in the picture`) : undefined;
};
