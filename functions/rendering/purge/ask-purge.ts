import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import type { PurgeMessage } from '#shared/schemas/events/page-messages.ts';

/** Asks that caches forget pages that were replaced or removed; nothing where the store answers readers itself. */
export const askPurge =
  ({ queue, edge }: Pick<RenderingServices, 'queue' | 'edge'>) =>
  async (pages: readonly PageKey[]): Promise<void> => {
    if (edge !== 'distributions' || pages.length === 0) return;
    const message: PurgeMessage = { pages: pages.map(({ siteId, path }) => ({ siteId, path })) };
    await queue.send('purge', [{ body: JSON.stringify(message) }]);
  };
