import type { Services } from '#functions/composition/services.ts';
import { checkLinksStep } from '#functions/supervision/links/check-links.ts';

/** Kinds of stored tasks of this context and their steps, for the consumer of the queue `task`. */
export const supervisionTasks = (services: Services) => ({ checkLinks: checkLinksStep(services) });
