import { z } from 'zod';

/** An account as administrators see it: nothing that proves who the person is. */
export const accountAnswerSchema = z.object({
  accountId: z.string(),
  version: z.number(),
  username: z.string(),
  name: z.string(),
  unit: z.string(),
  siteId: z.string().nullable(),
  createdAt: z.string(),
  validUntil: z.string().nullable(),
  disabled: z.boolean(),
  demonstration: z.boolean(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.string(),
  secondFactor: z.boolean(),
  lockedUntil: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
});
