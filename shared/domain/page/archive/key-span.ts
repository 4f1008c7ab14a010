/** A stretch of a list's keys under an address of its own. Bounds are inclusive and need not be keys of rows. */
export type KeySpan = {
  readonly rangeId: string;
  readonly from: string;
  readonly to: string;
  /** The lowest key that stood in it when it was cut; undefined = not known. */
  readonly oldest?: string | undefined;
};

/** How a list is cut: `size` keys a range, cut again when a range holds more than twice as many. */
export type SpanRule = { readonly size: number; readonly low: string; readonly high: string; readonly first: string };

/** The lowest key above `key`: no key holds the character U+0000. */
const above = (key: string): string => `${key}\u0001`;

/** The range of a list that was never cut. */
export const wholeSpan = ({ low, high, first }: SpanRule): KeySpan => ({ rangeId: first, from: low, to: high });

/**
 * Cuts a range whose keys are `keys` (ascending) and too many. The oldest part keeps the id, so that what was published
 * under its address stays there; the parts above it get ids made of the key they begin behind. Together they hold every key
 * the range held, each exactly once, whether it stands in the list now or comes later.
 */
export const cutSpan = (
  span: KeySpan,
  keys: readonly string[],
  rule: SpanRule,
  idOf: (key: string) => string,
): readonly KeySpan[] => {
  const spans: KeySpan[] = [];
  let rest: KeySpan = span;
  let start = 0;
  while (keys.length - start > 2 * rule.size) {
    const cut = keys[start + rule.size - 1] ?? '';
    spans.push({ ...rest, to: cut, oldest: keys[start] });
    start += rule.size;
    rest = { rangeId: idOf(keys[start] ?? ''), from: above(cut), to: rest.to };
  }
  return [...spans, { ...rest, oldest: keys[start] }];
};
