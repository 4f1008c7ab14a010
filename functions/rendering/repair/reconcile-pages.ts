import { sendPageTasks } from '#functions/rendering/planning/send-page-tasks.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';

/**
 * Begins to bring a site's pages to what the tables say: those behind or missing are asked for; with `verify`, those whose
 * stored object is not the one rendered too, and objects of no page are deleted. Goes on as queue messages.
 */
export const reconcilePages =
  (services: Pick<RenderingServices, 'queue'>) =>
  (siteId: string, { verify }: { readonly verify: boolean }): Promise<void> =>
    sendPageTasks(services)([{ task: 'reconcilePages', siteId, verify, part: 'manifests' }]);
