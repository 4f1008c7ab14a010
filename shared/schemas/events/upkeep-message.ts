import { z } from 'zod';

/** Queue `task`: rows came to these lists of a site or left them, so its upkeep stands differently; without any, only the rules changed. */
export const upkeepMessage = z.object({
  task: z.literal('upkeep'),
  siteId: z.string().min(1),
  columnIds: z.array(z.string().min(1)).max(500),
});
export type UpkeepMessage = z.infer<typeof upkeepMessage>;
