import { useSyncExternalStore } from 'react';

const media = (query: string) => {
  const list = typeof window === 'undefined' ? undefined : window.matchMedia(query);
  const follow = (listener: () => void): (() => void) => {
    list?.addEventListener('change', listener);
    return () => list?.removeEventListener('change', listener);
  };
  return { follow, matches: () => list?.matches };
};

const wide = media('(width > 1100px)');
const narrow = media('(width <= 860px)');

/** Whether the screen is wide enough for a list and what is chosen in it side by side. */
export const useIsWide = (): boolean => useSyncExternalStore(wide.follow, () => wide.matches() ?? true);

/** Whether the screen is a phone's: what stands side by side elsewhere stands one below the other. */
export const useIsNarrow = (): boolean => useSyncExternalStore(narrow.follow, () => narrow.matches() ?? false);
