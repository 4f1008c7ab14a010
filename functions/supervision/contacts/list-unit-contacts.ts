import type { Services } from '#functions/composition/services.ts';
import { qualifiedFor } from '#functions/supervision/records/qualified-for.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { type SiteRecord, unnamedDuties } from '#shared/domain/registry/site-record.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type ContactRecord = Extract<SiteRecord, { kind: 'contact' }>;
export type UnitContact = Pick<ContactRecord, 'duty' | 'name' | 'phone' | 'email' | 'deputy' | 'deputyPhone'>;

export type UnitContacts = {
  readonly siteId: string;
  readonly siteName: Bilingual;
  readonly contacts: readonly UnitContact[];
  readonly unnamed: ReturnType<typeof unnamedDuties>;
  readonly officers: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly unit: string;
    /** Whether the account belongs to this unit's site (ACL-05). */
    readonly own: boolean;
    readonly qualified: boolean;
  }[];
};

/** What others may see of a record: not who keeps it, nor its note. */
const contactOf = ({ duty, name, phone, email, deputy, deputyPhone }: ContactRecord): UnitContact => ({
  duty,
  name,
  phone,
  email,
  deputy,
  deputyPhone,
});

const atOnce = 10;

/**
 * Whom each unit the actor oversees named for its duties (ACL-06), and its information officers (ACL-05). A topic has no
 * people of its own, nor has a closed site.
 *
 * @throws DomainError not-found, forbidden
 */
export const listUnitContacts =
  ({ tables, clock }: Pick<Services, 'tables' | 'clock'>) =>
  async (actor: Actor): Promise<readonly UnitContacts[]> => {
    const place = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId: place });
    const now = clock.now().toISOString();
    const accounts = new AccountRepository(tables);
    const records = new SiteRecordRepository(tables);
    const qualified = qualifiedFor(tables, localDate(now));
    const sites = (await new SiteRepository(tables).list()).filter(
      ({ kind, status, siteId }) =>
        kind !== 'topic' && status !== 'closed' && permits(actor, 'dashboard.read', { siteId }),
    );
    const unitOf = async ({ siteId, name }: (typeof sites)[number]): Promise<UnitContacts> => {
      const [known, holders] = await Promise.all([records.ofSite(siteId), holdersOf(tables, siteId, now)]);
      const ids = [...new Set(holders('article.write').map(({ accountId }) => accountId))];
      const people = (await Promise.all(ids.map((id) => accounts.find(id)))).flatMap((account) => account ?? []);
      return {
        siteId,
        siteName: name,
        contacts: known.flatMap((one) => (one.kind === 'contact' ? [contactOf(one)] : [])),
        unnamed: unnamedDuties(known),
        officers: await Promise.all(
          people.map(async (person) => ({
            accountId: person.accountId,
            name: person.name,
            unit: person.unit,
            own: person.siteId === siteId,
            qualified: await qualified(person, siteId),
          })),
        ),
      };
    };
    const units: UnitContacts[] = [];
    for (let start = 0; start < sites.length; start += atOnce)
      units.push(...(await Promise.all(sites.slice(start, start + atOnce).map(unitOf))));
    return units;
  };
