import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';

/** Pages by `<siteId>/<path>`: what a change put into the store, and what it took out. */
export type WrittenPages = { readonly written: readonly string[]; readonly removed: readonly string[] };

/** Every page in the store with its text. */
export const storedPages = async (world: RenderingWorld): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await world.objects.list('', { limit: 1000, cursor });
    for (const { key } of page.objects) {
      const object = key.includes('/pages/') ? await world.objects.get(key) : undefined;
      if (object) pages.set(key.replace('/pages/', '/'), Buffer.from(object.body).toString('utf8'));
    }
    cursor = page.cursor;
  } while (cursor);
  return pages;
};

/**
 * Carries `change` out, lets planner and worker come to rest, and tells which pages were written. Counts writes to the store,
 * so a page written with the bytes it had is told too.
 */
export const writtenPages = async (world: RenderingWorld, change: () => Promise<unknown>): Promise<WrittenPages> => {
  await settle(world);
  const written = new Set<string>();
  const removed = new Set<string>();
  const stop = world.objects.watch((act, key) => {
    if (key.includes('/pages/')) (act === 'put' ? written : removed).add(key.replace('/pages/', '/'));
  });
  await change();
  await settle(world);
  stop();
  return { written: [...written].sort(), removed: [...removed].sort() };
};
