import { z } from 'zod';
import { siteClaims } from '#shared/domain/site/site-claims.ts';
import { siteIdentityIssues } from '#shared/domain/site/site-identity.ts';
import { newSite } from '#shared/domain/site/start/new-site.ts';
import { siteDefinitionSchema } from '#shared/schemas/config/site-definition.ts';

type Definition = z.output<typeof siteDefinitionSchema>;

const siteOf = ({ columns: _, retired: __, ...draft }: Definition, portal: Definition | undefined) =>
  newSite(
    { parentSiteId: draft.kind === 'department' || draft.kind === 'district' ? portal?.siteId : undefined, ...draft },
    '',
  );

const missingFields = ({ kind, domain, unit }: Definition): readonly string[] => [
  ...(kind !== 'topic' && domain === undefined ? ['domain'] : []),
  ...(kind !== 'topic' && unit?.name === undefined ? ['unit'] : []),
];

/**
 * The sites one deployment names: each in order by itself, and no id, domain or code twice. The same rules that the
 * registration applies, asked before anything is created.
 */
export const clusterSitesSchema = z.array(siteDefinitionSchema).superRefine((definitions, context) => {
  const portal = definitions.find(({ kind }) => kind === 'portal');
  const sites = definitions.map((definition) => siteOf(definition, portal));
  const issue = (n: number, field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [definitions[n]?.siteId ?? n, field], message });
  for (const [n, site] of sites.entries()) {
    const others = sites.filter((_, at) => at !== n);
    for (const field of missingFields(definitions[n] as Definition)) issue(n, field, 'is missing');
    for (const { pointer, en } of siteIdentityIssues(site, others)) issue(n, pointer.slice(1), en);
    const before = sites.slice(0, n);
    if (before.some(({ siteId }) => siteId === site.siteId)) issue(n, 'siteId', `${site.siteId} exists already`);
    const taken = new Set(before.flatMap(siteClaims));
    for (const claim of siteClaims(site))
      if (taken.has(claim)) issue(n, 'identity', `${claim} belongs to another site`);
  }
});
