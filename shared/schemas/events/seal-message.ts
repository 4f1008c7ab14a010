import { z } from 'zod';

/** Queue `seal`: a site whose audit records wait to be chained. */
export const sealMessage = z.object({ siteId: z.string().min(1) });
