/**
 * How many different visitors there were, without keeping who: a HyperLogLog. Register number -> highest rank seen. With `m`
 * registers the standard error is 1.04 / sqrt(m); below about 2.5 m visitors, where empty registers are counted, it is less.
 */
export type VisitorSketch = Map<number, number>;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const highestRank = 31;

/** Notes a visitor. `hash` is 12 hex digits or more, evenly spread; `precision` (4 to 12) makes 2 ** precision registers. */
export const noteVisitor = (sketch: VisitorSketch, hash: string, precision: number): void => {
  const register = Number.parseInt(hash.slice(0, 4), 16) >> (16 - precision);
  const rank = Math.min(Math.clz32(Number.parseInt(hash.slice(4, 12), 16)) + 1, highestRank);
  if (rank > (sketch.get(register) ?? 0)) sketch.set(register, rank);
};

/** Adds the visitors of `more` to `sketch`; whoever is in both counts once. */
export const mergeSketch = (sketch: VisitorSketch, more: VisitorSketch): void => {
  for (const [register, rank] of more) if (rank > (sketch.get(register) ?? 0)) sketch.set(register, rank);
};

/** How many different visitors the sketch has seen, about. */
export const estimateVisitors = (sketch: VisitorSketch, precision: number): number => {
  const registers = 2 ** precision;
  const empty = registers - sketch.size;
  let sum = empty;
  for (const rank of sketch.values()) sum += 2 ** -rank;
  const raw = ((0.7213 / (1 + 1.079 / registers)) * registers * registers) / sum;
  const estimate = raw <= 2.5 * registers && empty > 0 ? registers * Math.log(registers / empty) : raw;
  return Math.round(estimate);
};

/** Three characters for each register in use. */
export const packSketch = (sketch: VisitorSketch): string => {
  let packed = '';
  for (const [register, rank] of sketch) {
    const bits = (register << 5) | rank;
    packed += `${digits[bits >> 12]}${digits[(bits >> 6) & 63]}${digits[bits & 63]}`;
  }
  return packed;
};

export const unpackSketch = (packed: string): VisitorSketch => {
  const sketch: VisitorSketch = new Map();
  for (let at = 0; at + 2 < packed.length; at += 3) {
    const [high = 0, middle = 0, low = 0] = [0, 1, 2].map((n) => digits.indexOf(packed.charAt(at + n)));
    const bits = (high << 12) | (middle << 6) | low;
    sketch.set(bits >> 5, bits & 31);
  }
  return sketch;
};
