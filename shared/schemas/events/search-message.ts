import { z } from 'zod';

const articles = z.object({
  articles: z
    .array(z.object({ siteId: z.string().min(1), articleId: z.string().min(1) }))
    .min(1)
    .max(100),
});

/** A walk over the articles of a site, a step a message; `after` is where the step begins. */
const site = z.object({ siteId: z.string().min(1), after: z.string().optional() });

/** The whole index is to be compared with the tables. */
const reconcile = z.object({ reconcile: z.literal(true) });

/** Queue `search`: articles whose entry in the index may be behind, a whole site whose entries may be, or the whole index. */
export const searchMessage = z.union([articles, site, reconcile]);
export type SearchMessage = z.infer<typeof searchMessage>;
