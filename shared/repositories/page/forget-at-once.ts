import type { PageKey } from '#shared/domain/page/page.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import type { JobQueue } from '#shared/ports/job-queue.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { forgetPages } from '#shared/repositories/page/forget-pages.ts';

type Deps = {
  readonly tables: TableStore;
  readonly queue: JobQueue;
  readonly edge: EdgeCache;
  /** What keeps pages between readers and the store. */
  readonly config: { readonly edge?: 'distributions' | undefined };
};

/** As many as one message holds. */
const together = 25;

/**
 * Lets caches forget, before it returns, what nobody may read any more, without the pause in which other changes are gathered; what
 * a host's caches do not take now waits in the queue `purge` like everything else.
 */
export const forgetAtOnce = async (deps: Deps, pages: readonly PageKey[]): Promise<void> => {
  if (deps.config.edge !== 'distributions' || pages.length === 0) return;
  const left = (await forgetPages(deps, pages)).map(({ siteId, path }) => ({ siteId, path }));
  for (let at = 0; at < left.length; at += together)
    await deps.queue.send('purge', [{ body: JSON.stringify({ pages: left.slice(at, at + together) }) }]);
};
