import { z } from 'zod';

/** A grant as it was given. */
export const grantAnswerSchema = z.object({
  grantId: z.string(),
  accountId: z.string(),
  roleId: z.string(),
  siteId: z.string(),
  columnId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  deputyFor: z.string().nullable(),
  grantedBy: z.string(),
  grantedAt: z.string(),
});
