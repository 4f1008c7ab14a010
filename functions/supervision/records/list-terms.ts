import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import type { SiteTerm } from '#shared/domain/registry/site-record.ts';
import type { RecordPage } from '#shared/repositories/record-store.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

const everywhere = { siteId: '*' } as const;
const acts = ['dashboard.read', 'site.manage'] as const;

/** The sites whose terms somebody keeps or watches, by grants of their own. */
const sitesOf = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.grants.map(({ siteId }) => siteId).filter((siteId) => acts.some((act) => permits(actor, act, { siteId }))),
  ),
];

/** Terms that count of the sites the actor keeps or watches, what ends first at the head. @throws DomainError forbidden, not-found */
export const listTerms =
  ({ tables }: Pick<Services, 'tables'>) =>
  async (
    actor: Actor,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<RecordPage<SiteTerm>> => {
    const records = new SiteRecordRepository(tables);
    if (acts.some((act) => permits(actor, act, everywhere))) return records.terms(page);
    const sites = sitesOf(actor);
    if (sites.length === 0) authorise(actor, 'dashboard.read', everywhere);
    // Whoever keeps a few sites has a few terms: one page.
    const kept = await Promise.all(sites.map((siteId) => records.ofSite(siteId)));
    const items = kept.flat().filter((one) => one.kind === 'term' && one.doneOn === undefined) as SiteTerm[];
    return { items: items.toSorted((one, other) => (one.until < other.until ? -1 : 1)) };
  };
