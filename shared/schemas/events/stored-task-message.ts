import { z } from 'zod';

/** Queue `task`: go on with a stored task. */
export const storedTaskMessage = z.object({ task: z.literal('stored'), taskId: z.string().min(1).max(60) });
