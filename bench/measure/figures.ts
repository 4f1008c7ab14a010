/** Value below which `share` of the values lie. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
};

const digits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** With as many digits as say something, thousands apart. */
export const shown = (value: number): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { maximumFractionDigits: digits(value) }).replaceAll(',', ' ')
    : '–';

/** Median and spread of repeated measurements, e.g. `312 (290 to 330)`. */
export const spread = (values: readonly number[], unit = ''): string => {
  const tail = unit === '' ? '' : ` ${unit}`;
  if (values.length === 1) return `${shown(values[0] ?? Number.NaN)}${tail}`;
  return `${shown(median(values))}${tail} (${shown(Math.min(...values))} to ${shown(Math.max(...values))})`;
};
