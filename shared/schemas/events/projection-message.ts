import { z } from 'zod';
import { eventTypes } from '#shared/domain/cluster/event.ts';

/** What the dispatcher sends to the queue `projection`. */
export const projectionMessageSchema = z.object({
  events: z.array(
    z.object({
      type: z.enum(eventTypes),
      siteId: z.string().min(1),
      subjectId: z.string().min(1),
      background: z.boolean(),
      lists: z.array(z.object({ siteId: z.string().min(1), columnId: z.string().min(1) })),
    }),
  ),
});
