import type { PageRead } from '#shared/domain/page/page.ts';
import { windowCovers } from '#shared/domain/page/reads/read-window.ts';

/** What must be put and removed so that the stored reads become `wanted`. Both lists hold one read per tag. */
export type ReadsDifference = { readonly put: readonly PageRead[]; readonly remove: readonly PageRead[] };

const byTag = (reads: readonly PageRead[]): ReadonlyMap<string, PageRead> =>
  new Map(reads.map((read) => [read.tag, read]));

const same = (a: PageRead | undefined, b: PageRead): boolean => a !== undefined && a.from === b.from && a.to === b.to;

export const readsDifference = (stored: readonly PageRead[], wanted: readonly PageRead[]): ReadsDifference => {
  const known = byTag(stored);
  const kept = byTag(wanted);
  return {
    put: wanted.filter((read) => !same(known.get(read.tag), read)),
    remove: stored.filter((read) => !kept.has(read.tag)),
  };
};

/** Whether a change to anything in `reads` would be found through `stored`. */
export const readsCovered = (stored: readonly PageRead[], reads: readonly PageRead[]): boolean => {
  const known = byTag(stored);
  return reads.every((read) => {
    const outer = known.get(read.tag);
    return outer !== undefined && windowCovers(outer, read);
  });
};
