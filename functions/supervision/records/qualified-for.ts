import type { Account } from '#shared/domain/access/account/account.ts';
import { isQualified, type SiteRecord } from '#shared/domain/registry/site-record.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

/** Tells whether a person may write for a site on `day`: trained there, or by the site they belong to, as a grant asks it. */
export const qualifiedFor = (tables: TableStore, day: string) => {
  const records = new SiteRecordRepository(tables);
  const read = new Map<string, Promise<readonly SiteRecord[]>>();
  const recordsOf = (siteId: string): Promise<readonly SiteRecord[]> => {
    const known = read.get(siteId) ?? records.ofSite(siteId);
    read.set(siteId, known);
    return known;
  };
  return async (person: Pick<Account, 'accountId' | 'siteId'>, siteId: string): Promise<boolean> => {
    const places = new Set([siteId, person.siteId].filter((one) => one !== undefined && one !== '*'));
    const known = await Promise.all([...places].map((place) => recordsOf(`${place}`)));
    return isQualified(person.accountId, known.flat(), day);
  };
};
