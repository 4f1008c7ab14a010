import { z } from 'zod';

/** Queue `media`: a file that has arrived and waits to be looked at. */
export const mediaMessage = z.object({ siteId: z.string().min(1).max(60), mediaId: z.string().min(1).max(60) });
