import type { EdgeCache } from '#shared/ports/edge-cache.ts';

/** Of a process that serves its files itself: nothing stands between, so nothing is kept that could be forgotten. */
export const noEdgeCache: EdgeCache = {
  forget: async () => undefined,
  standing: async () => undefined,
};
