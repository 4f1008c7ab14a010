import { sealHandler } from '#functions/audit/seal-handler.ts';
import { clusterTasks } from '#functions/cluster/cluster-tasks.ts';
import type { Services } from '#functions/composition/services.ts';
import { startFeedLoop } from '#functions/local/work/feed-loop.ts';
import { health } from '#functions/local/work/health.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { mediaHandler } from '#functions/media/media-handler.ts';
import { purgeHandler } from '#functions/rendering/purge/purge-pages.ts';
import { planHandler, renderHandler } from '#functions/rendering/rendering-handlers.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { searchHandler } from '#functions/search/search-handler.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { adoptionHandler } from '#functions/submission/adoption/adoption-handler.ts';

/** The work behind a cluster, on whatever engines. */
export type ClusterWork = {
  /** Until nothing is queued any more. @throws Error when it takes too long, or jobs were given up */
  readonly rest: (withinMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts what the cloud would call: feeds and queues, each with the event shape the cloud has. */
export const startWork = (services: Services, rendering: RenderingServices): ClusterWork => {
  const { queue } = services;
  const render = renderHandler(rendering);
  const tasks = clusterTasks(services, rendering);
  const loops = [
    startQueueLoop(queue, [['plan', planHandler(rendering)]]),
    startQueueLoop(queue, [
      ['renderHigh', render],
      ['renderLow', render],
    ]),
    startQueueLoop(queue, [['projection', projectionHandler(services)]]),
    startQueueLoop(queue, [['task', tasks]]),
    startQueueLoop(queue, [['purge', purgeHandler(services)]]),
    startQueueLoop(queue, [['seal', sealHandler(services)]]),
    startQueueLoop(queue, [['adoption', adoptionHandler(services)]]),
    startQueueLoop(queue, [
      ['search', searchHandler(services)],
      ['media', mediaHandler(services)],
    ]),
    startFeedLoop(services, 'tenants'),
    startFeedLoop(services, 'content'),
    startFeedLoop(services, 'audit'),
  ];
  const rest = async (withinMs: number): Promise<void> => {
    const until = Date.now() + withinMs;
    for (let quiet = 0; quiet < 5; ) {
      const { waiting, dead } = await health(services)();
      if (dead > 0) throw new Error(`${dead} jobs were given up`);
      if (Date.now() > until) throw new Error(`${waiting} messages still wait`);
      quiet = waiting === 0 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
  return { rest, stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
};
