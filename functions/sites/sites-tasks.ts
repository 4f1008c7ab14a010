import type { Services } from '#functions/composition/services.ts';
import { mergeSitesStep } from '#functions/sites/merge/merge-step.ts';

/** Kinds of stored tasks of this context that need more than the tables, and their steps. */
export const sitesTasks = (services: Services) => ({ mergeSites: mergeSitesStep(services) });
