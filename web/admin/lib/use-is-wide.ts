import { useSyncExternalStore } from 'react';

const wide = typeof window === 'undefined' ? undefined : window.matchMedia('(width > 1100px)');
const follow = (listener: () => void): (() => void) => {
  wide?.addEventListener('change', listener);
  return () => wide?.removeEventListener('change', listener);
};

/** Whether the screen is wide enough for a list and what is chosen in it side by side. */
export const useIsWide = (): boolean => useSyncExternalStore(follow, () => wide?.matches ?? true);
