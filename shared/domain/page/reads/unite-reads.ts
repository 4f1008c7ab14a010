import type { PageRead } from '#shared/domain/page/page.ts';

const lower = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a < b ? a : b;
const higher = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b;

const read = (tag: string, from: string | undefined, to: string | undefined): PageRead => ({
  tag,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** One read per tag, its window the hull of all that were given, in tag order: the form reads are stored in. */
export const uniteReads = (...lists: readonly (readonly PageRead[])[]): readonly PageRead[] => {
  const byTag = new Map<string, PageRead>();
  for (const one of lists.flat()) {
    const known = byTag.get(one.tag);
    byTag.set(
      one.tag,
      known ? read(one.tag, lower(known.from, one.from), higher(known.to, one.to)) : read(one.tag, one.from, one.to),
    );
  }
  return [...byTag.values()].sort((a, b) => (a.tag < b.tag ? -1 : 1));
};
