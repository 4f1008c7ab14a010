import { queueBatchHandler } from '#functions/rendering/queue-batch-handler.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { forgetPages } from '#shared/repositories/page/forget-pages.ts';
import { purgeMessage } from '#shared/schemas/events/page-messages.ts';

/**
 * Queue `purge`: what a batch holds of one host is told to its caches at once. A host whose caches take no more comes again
 * with all its messages.
 */
export const purgeHandler = (deps: { readonly edge: EdgeCache; readonly tables: TableStore }) =>
  queueBatchHandler(purgeMessage, async (deliveries) => {
    const asked = deliveries.flatMap(({ messageId, message }) => message.pages.map((page) => ({ ...page, messageId })));
    const left = new Set(await forgetPages(deps, asked));
    return [...new Set(asked.filter((page) => left.has(page)).map(({ messageId }) => messageId))];
  });
