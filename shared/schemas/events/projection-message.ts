import { z } from 'zod';
import { clusterEvent } from '#shared/schemas/events/cluster-event.ts';

/** Queue `projection`: what happened, for the rows that mounts give articles elsewhere and the marks of filled lists. */
export const projectionMessage = z.object({ events: z.array(clusterEvent).max(500) });
