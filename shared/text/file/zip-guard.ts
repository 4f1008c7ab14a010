import { crc32 } from 'node:zlib';
import { inflateEntry } from './inflate-entry.ts';
import { type FileRefusal, refuse } from './refusal.ts';

/** One file in an archive: name, size when unpacked, and ways to its bytes, all at once or piece by piece. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly read: () => Uint8Array;
  readonly each: (take: (piece: Uint8Array) => void) => void;
};

const limits = { entries: 2000, total: 200 * 1024 * 1024, ratio: 200 };
/** Small parts may well be compressed more than the ratio allows: a sheet of zeros is no bomb. */
const ratioFrom = 1024 * 1024;
const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;

class Refused extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

const stop = (...why: Parameters<typeof refuse>): never => {
  throw new Refused(refuse(...why));
};

const isSafeName = (name: string): boolean =>
  name !== '' && name.length <= 255 && !name.includes('\0') && !/[\\:]|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(name);

type Header = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const readDirectory = (view: DataView, bytes: Uint8Array): Header[] => {
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== endRecord)
    stop('polyglot', 'the archive does not end with its end record');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start + size !== end || view.getUint32(0, true) !== localRecord) stop('polyglot', 'bytes outside the archive');
  if (count > limits.entries) stop('archive-unsafe', `${count} entries`);
  const headers: Header[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryRecord) stop('malformed', 'the directory is damaged');
    if (view.getUint16(at + 8, true) & 1) stop('encrypted', 'an entry is encrypted');
    const nameLength = view.getUint16(at + 28, true);
    headers.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) stop('malformed', 'the directory is damaged');
  return headers;
};

const check = (headers: readonly Header[]): void => {
  const total = headers.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) stop('archive-unsafe', `${total} bytes unpacked`);
  const names = new Set<string>();
  for (const { name, method, packed, size } of headers) {
    if (!isSafeName(name)) stop('archive-unsafe', `entry name ${JSON.stringify(name.slice(0, 80))}`);
    if (names.has(name.toLowerCase())) stop('archive-unsafe', `two entries named ${name}`);
    names.add(name.toLowerCase());
    if (method !== 0 && method !== 8) stop('archive-unsafe', `compression method ${method}`);
    if (size > ratioFrom && size > packed * limits.ratio)
      stop('archive-unsafe', `entry ${name} is packed ${Math.round(size / packed)} times`);
  }
};

const packedOf = (view: DataView, bytes: Uint8Array, { name, packed, offset }: Header): Uint8Array => {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localRecord) stop('malformed', `entry ${name}`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) stop('malformed', `entry ${name}`);
  return data;
};

const inflate = (view: DataView, bytes: Uint8Array, header: Header, take: (piece: Uint8Array) => void): void => {
  const entry = { data: packedOf(view, bytes, header), isDeflated: header.method === 8, size: header.size };
  if (!inflateEntry(entry, take)) stop('archive-unsafe', `entry ${header.name} is not as long as it says`);
};

/** Unpacks an entry without keeping it: its size and its checksum are what the archive says. */
const verify = (view: DataView, bytes: Uint8Array, header: Header): void => {
  let crc = 0;
  inflate(view, bytes, header, (piece) => {
    crc = crc32(piece, crc);
  });
  if (crc !== header.crc) stop('malformed', `entry ${header.name} is damaged`);
};

const unpack = (view: DataView, bytes: Uint8Array, header: Header): Uint8Array => {
  const content = new Uint8Array(header.size);
  let at = 0;
  inflate(view, bytes, header, (piece) => {
    content.set(piece, at);
    at += piece.length;
  });
  return content;
};

/**
 * The entries of a zip archive that is safe to unpack: at most 2 000, 200 MB and 200 times packed, with plain relative
 * names, nothing before, between or behind, and every size and checksum checked by unpacking, of which no more than some
 * megabytes are held at a time. Otherwise the refusal.
 */
export const zipGuard = (
  bytes: Uint8Array,
): { readonly ok: true; readonly entries: readonly ZipEntry[] } | FileRefusal => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const headers = readDirectory(view, bytes);
    check(headers);
    for (const header of headers) verify(view, bytes, header);
    const entries = headers.map((header) => ({
      name: header.name,
      size: header.size,
      read: () => unpack(view, bytes, header),
      each: (take: (piece: Uint8Array) => void) => inflate(view, bytes, header, take),
    }));
    return { ok: true, entries };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof RangeError) return refuse('malformed', 'the archive is cut off');
    throw error;
  }
};
