import { z } from 'zod';
import { siteDefinitionSchema } from '#shared/schemas/config/site-definition.ts';

/** The properties of a site as a resource of a deployment: its definition travels as text. */
export const registeredSite = z
  .object({ siteId: z.string().min(1), definition: z.string() })
  .transform(({ siteId, definition }) => ({ siteId, definition: siteDefinitionSchema.parse(JSON.parse(definition)) }))
  .refine(({ siteId, definition }) => siteId === definition.siteId, 'the definition is of another site');
export type RegisteredSite = z.output<typeof registeredSite>;
