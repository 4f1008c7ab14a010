import { z } from 'zod';

/** Queue `adoption`: articles that went online or left, for those that adopted them and for the figures. */
export const adoptionMessage = z.object({
  articles: z
    .array(z.object({ siteId: z.string().min(1), articleId: z.string().min(1) }))
    .min(1)
    .max(100),
});
