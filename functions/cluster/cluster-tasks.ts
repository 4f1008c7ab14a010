import { taskRouter } from '#functions/cluster/task-router.ts';
import type { Services } from '#functions/composition/services.ts';
import { publishingTasks } from '#functions/publishing/publishing-tasks.ts';
import { pageTaskHandler } from '#functions/rendering/rendering-handlers.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { sitesTasks } from '#functions/sites/sites-tasks.ts';
import { taskHandler } from '#functions/sites/tasks/task-handler.ts';
import { supervisionTasks } from '#functions/supervision/supervision-tasks.ts';
import { upkeepHandler } from '#functions/supervision/upkeep/upkeep-handler.ts';
import type { QueueHandler } from '#shared/schemas/events/queue-batch.ts';

/** Queue `task`: every kind of stored task of every context, walks over pages, lists to be watched. */
export const clusterTasks = (services: Services, rendering: RenderingServices): QueueHandler =>
  taskRouter(
    taskHandler(services, { ...sitesTasks(services), ...supervisionTasks(services), ...publishingTasks(services) }),
    pageTaskHandler(rendering),
    upkeepHandler(services),
  );
