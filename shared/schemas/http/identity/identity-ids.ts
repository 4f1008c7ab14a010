import { z } from 'zod';

/** Ids this context makes; no signs that could lead anywhere else. */
export const identityIdSchema = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);
export const accountParams = z.strictObject({ accountId: identityIdSchema });
/** A site, or `*` for every site. */
export const grantSiteSchema = z.union([z.literal('*'), z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)]);
