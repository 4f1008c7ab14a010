import { z } from 'zod';
import { columnInputSchema } from '#shared/schemas/http/sites/column-schemas.ts';
import { siteInputSchema } from '#shared/schemas/http/sites/site-schemas.ts';

const { siteId, kind, name, description, unit, domain, identificationCode, filings } = siteInputSchema.shape;
const { hostSiteId, parentSiteId, languages, colour, orgCode, keptDomain } = siteInputSchema.shape;
const webAddress = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s"'<>\\]+$/);

/** What a unit says about its site in its deployment: the same words as on the admin screen, and what only a deployment knows. */
export const siteDefinitionSchema = z.strictObject({
  siteId,
  kind,
  name,
  description,
  unit,
  domain,
  keptDomain,
  identificationCode,
  filings,
  hostSiteId,
  parentSiteId,
  languages,
  colour,
  orgCode,
  /** Columns besides those of the site template. */
  columns: z.array(columnInputSchema).max(200).optional(),
  /** The end of the site: it shows where readers go now for 30 days, its content is kept. */
  retired: z.strictObject({ newName: z.string().trim().min(1).max(200), newUrl: webAddress }).optional(),
});

/** As a person writes it down. */
export type SiteDefinition = z.input<typeof siteDefinitionSchema>;
