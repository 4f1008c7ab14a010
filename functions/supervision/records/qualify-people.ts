import type { Services } from '#functions/composition/services.ts';
import type { SiteRecord } from '#shared/domain/registry/site-record.ts';
import { trainedPeople, trainedSpans } from '#shared/domain/registry/training.ts';
import { ConditionFailed, type Write } from '#shared/ports/table-store.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

/** What a change of one record means for the right to write of those it is about. */
export const qualificationWrites = async (
  { tables }: Pick<Services, 'tables'>,
  siteId: string,
  before: SiteRecord | undefined,
  after: SiteRecord | undefined,
): Promise<readonly Write[]> => {
  const people = trainedPeople([before, after].flatMap((one) => one ?? []));
  if (people.length === 0) return [];
  const kept = (await new SiteRecordRepository(tables).ofSite(siteId)).filter(
    ({ recordId }) => recordId !== (before ?? after)?.recordId,
  );
  const records = after ? [...kept, after] : kept;
  const qualifications = new QualificationRepository(tables);
  const writes = await Promise.all(people.map((one) => qualifications.say(one, siteId, trainedSpans(one, records))));
  return writes.flat();
};

/** Has the right to write of everybody a site trained follow its records: what was recorded before it did, or was missed. Nothing to do = nothing written. */
export const qualifyPeople = async (
  { tables }: Pick<Services, 'tables'>,
  siteId: string,
  records: readonly SiteRecord[],
): Promise<void> => {
  const qualifications = new QualificationRepository(tables);
  for (const accountId of trainedPeople(records)) {
    const writes = await qualifications.say(accountId, siteId, trainedSpans(accountId, records));
    try {
      if (writes.length > 0) await tables.transact([...writes]);
    } catch (error) {
      // A record is being saved at this very moment, and says it itself.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
};
