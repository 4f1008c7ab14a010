import { constants, crc32, deflateRawSync } from 'node:zlib';

const megabyte = 1024 * 1024;

/** A megabyte that packs well, but not too well: `noise` bytes of it do not pack at all. */
const block = (noise: number): Buffer => {
  const bytes = Buffer.alloc(megabyte);
  for (let at = 0, seed = 7; at < noise; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    bytes[at] = seed >> 16;
  }
  return bytes;
};

/** What the directory says of an entry, and the bytes that stand for it. */
export type RawEntry = {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: 0 | 8;
  readonly size: number;
  readonly crc: number;
};

/** An entry of so many megabytes of zeros, packed a thousandfold; with `noise`, less. It is never whole in memory. */
export const longEntry = (name: string, megabytes: number, noise = 0): RawEntry => {
  const content = block(noise);
  const packed = deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  let crc = 0;
  for (let n = 0; n < megabytes; n += 1) crc = crc32(content, crc);
  // Blocks that end in a full flush stand one behind the other; the last one is empty.
  const end = Buffer.from([3, 0]);
  return {
    name,
    packed: Buffer.concat([...Array<Buffer>(megabytes).fill(packed), end]),
    method: 8,
    size: megabytes * megabyte,
    crc,
  };
};

/** An entry as it is, unpacked. */
export const plainEntry = (name: string, content: string | Uint8Array): RawEntry => {
  const packed = Buffer.from(content);
  return { name, packed, method: 0, size: packed.length, crc: crc32(packed) };
};

const record = (signature: number, fields: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, width]) => sum + width, 0));
  bytes.writeUInt32LE(signature);
  let at = 4;
  for (const [value, width] of fields) {
    bytes.writeUIntLE(width === 2 ? value & 0xffff : value >>> 0, at, width);
    at += width;
  }
  return bytes;
};

/** An archive that says exactly what it is told to; `count` is what its end says of the number of entries. */
export const rawZip = (entries: readonly RawEntry[], count = entries.length): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, method, size, crc } of entries) {
    const path = Buffer.from(name);
    const shared: readonly (readonly [number, 2 | 4])[] = [
      [20, 2],
      [0, 2],
      [method, 2],
      [0, 4],
      [crc, 4],
      [packed.length, 4],
      [size, 4],
      [path.length, 2],
      [0, 2],
    ];
    bodies.push(record(0x04034b50, shared), path, packed);
    const rest: readonly (readonly [number, 2 | 4])[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    directory.push(record(0x02014b50, [[20, 2], ...shared, ...rest]), path);
    offset += 30 + path.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
};
