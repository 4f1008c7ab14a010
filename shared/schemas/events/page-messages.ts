import { z } from 'zod';
import { clusterEvent } from '#shared/schemas/events/cluster-event.ts';

const pageKey = z.object({ siteId: z.string().min(1), path: z.string().min(1) });

/** Queue `plan`: what happened, for the planner. */
export const planMessage = z.object({ events: z.array(clusterEvent).max(500) });
export type PlanMessage = z.infer<typeof planMessage>;

/** Queues `renderHigh` and `renderLow`: pages to be made. */
export const renderMessage = z.object({ pages: z.array(pageKey).min(1).max(25) });
export type RenderMessage = z.infer<typeof renderMessage>;

/** Queue `purge`: pages that caches are to forget. */
export const purgeMessage = z.object({ pages: z.array(pageKey).min(1).max(25) });
export type PurgeMessage = z.infer<typeof purgeMessage>;

/** Queue `task`: walks over the pages of a site that go on from `cursor`, a step a message, and planning nobody waits for. */
export const pageTask = z.discriminatedUnion('task', [
  /** Requests the pages named, or all (below `prefixes`). */
  z.object({
    task: z.literal('requestPages'),
    siteId: z.string().min(1),
    pages: z.array(pageKey).max(25).optional(),
    prefixes: z.array(z.string()).optional(),
    cursor: z.string().optional(),
  }),
  /** Requests what is behind or missing; with `verify`, compares the stored objects too. */
  z.object({
    task: z.literal('reconcilePages'),
    siteId: z.string().min(1),
    verify: z.boolean(),
    part: z.enum(['manifests', 'articles', 'objects']),
    cursor: z.string().optional(),
  }),
  /** What happened in the background, for the planner: nobody waits for it. */
  z.object({ task: z.literal('planEvents'), events: z.array(clusterEvent).max(500) }),
]);
export type PageTask = z.infer<typeof pageTask>;
