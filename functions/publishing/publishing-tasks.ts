import type { Services } from '#functions/composition/services.ts';
import { collectStep } from '#functions/publishing/collection/collect-step.ts';

/** Kinds of stored tasks of this context and their steps, for the consumer of the queue `task`. */
export const publishingTasks = (services: Services) => ({ collect: collectStep(services) });
