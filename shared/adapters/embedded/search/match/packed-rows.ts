/** Ascending row numbers in few bytes: what a token's list takes while it is kept. */
export type PackedRows = { readonly count: number; readonly bytes: Uint8Array; readonly isDense: boolean };

/** Distances, seven bits a byte, the lowest first: a byte each where rows lie close. */
const distances = (rows: ArrayLike<number>): Uint8Array => {
  const bytes: number[] = [];
  let before = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    let rest = row - before;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
    before = row;
  }
  return Uint8Array.from(bytes);
};

/** A bit for every row there could be. */
const bits = (rows: ArrayLike<number>, size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    bytes[row >> 3] = (bytes[row >> 3] as number) | (1 << (row & 7));
  }
  return bytes;
};

/** Packs rows, none of them twice, in ascending order; as bits where that takes less. */
export const packRows = (rows: ArrayLike<number>): PackedRows => {
  const count = rows.length;
  const size = count === 0 ? 0 : ((rows[count - 1] as number) >> 3) + 1;
  // A row takes at least a byte as a distance.
  const isDense = size < count;
  return { count, bytes: isDense ? bits(rows, size) : distances(rows), isDense };
};

const readBits = (bytes: Uint8Array, into: Int32Array): void => {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1)
    for (let rest = bytes[at] as number; rest !== 0; rest &= rest - 1) {
      into[count] = (at << 3) + 31 - Math.clz32(rest & -rest);
      count += 1;
    }
};

const readDistances = (bytes: Uint8Array, into: Int32Array): void => {
  let row = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; count += 1) {
    let byte = bytes[at++] as number;
    row += byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      row += (byte & 127) << shift;
    }
    into[count] = row;
  }
};

/** Writes the rows into `into`, which has room for them. */
export const unpackRows = ({ bytes, isDense }: PackedRows, into: Int32Array): void =>
  isDense ? readBits(bytes, into) : readDistances(bytes, into);
