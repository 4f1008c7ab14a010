import { z } from 'zod';
import { type ClusterEvent, eventTypes } from '#shared/domain/cluster/event.ts';
import type { Json } from '#shared/domain/json.ts';

const json: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** One outbox entry as queues carry it. */
export const clusterEvent = z.object({
  eventId: z.string().min(1),
  type: z.enum(eventTypes),
  at: z.string(),
  siteId: z.string().min(1),
  subjectId: z.string(),
  tags: z.array(z.string()),
  lists: z.array(z.object({ siteId: z.string(), columnId: z.string(), keys: z.array(z.string()) })),
  background: z.boolean(),
  facts: z.record(z.string(), json).optional(),
}) satisfies z.ZodType<ClusterEvent>;
