import type { PageRead } from '#shared/domain/page/page.ts';

/** A piece of page made once, with what it read, so that every page that shows it has read the same. */
export type Fragment = { readonly html: string; readonly reads: readonly PageRead[] };

/** Holds the newest fragments of a process; the least recently made go first. */
export interface FragmentCache {
  get(key: string): Fragment | undefined;
  set(key: string, fragment: Fragment): void;
}

/** A fragment cache of at most `capacity` fragments: two a site and language and revision. */
export const fragmentCache = (capacity = 2000): FragmentCache => {
  const fragments = new Map<string, Fragment>();
  return {
    get: (key) => fragments.get(key),
    set: (key, fragment) => {
      const oldest = fragments.size >= capacity ? fragments.keys().next().value : undefined;
      if (oldest !== undefined) fragments.delete(oldest);
      fragments.set(key, fragment);
    },
  };
};
