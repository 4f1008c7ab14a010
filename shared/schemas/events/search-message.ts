import { z } from 'zod';

/** Queue `search`: articles whose entry in the index may be behind. */
export const searchMessage = z.object({
  articles: z
    .array(z.object({ siteId: z.string().min(1), articleId: z.string().min(1) }))
    .min(1)
    .max(100),
});
export type SearchMessage = z.infer<typeof searchMessage>;
