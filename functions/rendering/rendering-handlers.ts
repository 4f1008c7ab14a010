import { planPages } from '#functions/rendering/planning/plan-pages.ts';
import { runPageTask } from '#functions/rendering/planning/run-page-task.ts';
import { type QueueBatchHandler, queueBatchHandler } from '#functions/rendering/queue-batch-handler.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { renderPages, type Turn } from '#functions/rendering/worker/render-pages.ts';
import { pageTask, planMessage, renderMessage } from '#shared/schemas/events/page-messages.ts';

/** Queue `plan`. The batch is planned as one, so that a page touched by many of its events is asked for once. */
export const planHandler = (services: RenderingServices): QueueBatchHandler =>
  queueBatchHandler(planMessage, async (deliveries) => {
    await planPages(services)(deliveries.flatMap(({ message }) => message.events));
    return [];
  });

/** Queues `renderHigh` and `renderLow`. `turn`: where several share a thread, when a page may begin. */
export const renderHandler = (services: RenderingServices, turn?: Turn): QueueBatchHandler =>
  queueBatchHandler(renderMessage, async (deliveries) => {
    const done = await Promise.all(
      deliveries.map(async ({ messageId, message, again }) => {
        const pages = await renderPages(services, turn)(message.pages, { again });
        return pages.some(({ failure }) => failure !== undefined) ? [messageId] : [];
      }),
    );
    return done.flat();
  });

/** Queue `task`, for the tasks named in `pageTask`. */
export const pageTaskHandler = (services: RenderingServices): QueueBatchHandler =>
  queueBatchHandler(pageTask, async (deliveries) => {
    const failed: string[] = [];
    for (const { messageId, message } of deliveries)
      await runPageTask(services)(message).catch(() => failed.push(messageId));
    return failed;
  });
