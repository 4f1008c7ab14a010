import { z } from 'zod';
import { actions } from '#shared/domain/access/action.ts';

/** Who is signed in, and what they may do now. */
export const sessionAnswerSchema = z.object({
  accountId: z.string(),
  username: z.string(),
  name: z.string(),
  unit: z.string(),
  siteId: z.string().nullable(),
  via: z.enum(['session', 'token']),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  grants: z.array(
    z.object({
      role: z.string(),
      actions: z.array(z.enum(actions)),
      siteId: z.string(),
      columnId: z.string().nullable(),
      deputyFor: z.string().nullable(),
      /** Set while writing rests: the training ran out, on the day before `since`; `actions` come back with the next one. */
      rests: z.object({ since: z.string().nullable(), actions: z.array(z.enum(actions)) }).nullable(),
    }),
  ),
  roles: z.array(z.object({ roleId: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
  /** The sign-in before this one, so that a person notices one that was not theirs. */
  previousSignIn: z.object({ at: z.string(), ip: z.string() }).nullable(),
});
