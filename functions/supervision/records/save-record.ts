import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import { qualificationWrites } from '#functions/supervision/records/qualify-people.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { acceptanceIssues } from '#shared/domain/registry/acceptance.ts';
import { planIssues, recordDueOn, type SiteRecord } from '#shared/domain/registry/site-record.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { SiteRecordInput } from '#shared/schemas/http/supervision/record-endpoints.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;

const auditRecord = (ports: Ports, actor: Actor, record: SiteRecord, act: string) =>
  auditOf(ports, actor, {
    siteId: record.siteId,
    action: `siteRecord.${act}`,
    subject: { kind: record.kind, id: record.recordId },
    facts: { dueOn: recordDueOn(record) ?? '', doneOn: record.doneOn ?? '' },
  });

const assertSound = (input: SiteRecordInput): void => {
  const issues = input.kind === 'sitePlan' ? planIssues(input) : [];
  if (issues.length > 0) throw new DomainError('input-invalid', 'a plan out of order', {}, issues);
};

/** Inspections but the unit's own are the office's to enter, each in its turn. */
const assertAcceptance = async (
  { tables }: Pick<Services, 'tables'>,
  actor: Actor,
  site: Pick<Site, 'siteId' | 'launchedAt'>,
  input: SiteRecordInput | SiteRecord,
  recordId?: string,
): Promise<void> => {
  if (input.kind !== 'acceptance') return;
  const { siteId } = site;
  if (input.stage !== 'selfCheck') authorise(actor, 'supervision.manage', { siteId });
  const others = (await new SiteRecordRepository(tables).ofSite(siteId)).filter((one) => one.recordId !== recordId);
  const issues = acceptanceIssues(input, others, site.launchedAt !== undefined);
  if (issues.length > 0) throw new DomainError('input-invalid', 'an inspection out of order', {}, issues);
};

const assertTerm = (input: SiteRecordInput): void => {
  if (input.kind !== 'term' || input.from <= input.until) return;
  throw new DomainError('input-invalid', 'the term ends before it begins', {}, [
    { pointer: '/until', zh: '到期日不能早于起始日', en: 'The term ends before it begins' },
  ]);
};

/** Puts something on record about a site. @throws DomainError not-found, forbidden, site-not-found, input-invalid */
export const addRecord =
  (ports: Ports) =>
  async (actor: Actor, siteId: string, input: SiteRecordInput): Promise<SiteRecord> => {
    authorise(actor, 'site.manage', { siteId });
    assertTerm(input);
    const site = await new SiteRepository(ports.tables).find(siteId);
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    assertSound(input);
    await assertAcceptance(ports, actor, site, input);
    const record: SiteRecord = {
      ...input,
      recordId: ports.ids.next(),
      siteId,
      version: 1,
      changedAt: ports.clock.now().toISOString(),
      changedBy: { accountId: actor.accountId, name: actor.name },
    };
    await saveChanges(ports.tables, {
      writes: [
        new SiteRecordRepository(ports.tables).put(record),
        ...(await qualificationWrites(ports, siteId, undefined, record)),
      ],
      events: [],
      audits: [auditRecord(ports, actor, record, 'add')],
    });
    return record;
  };

const findRecord = async (ports: Ports, actor: Actor, siteId: string, recordId: string): Promise<SiteRecord> => {
  authorise(actor, 'site.manage', { siteId });
  const record = await new SiteRecordRepository(ports.tables).find(siteId, recordId);
  if (!record) throw new DomainError('not-found', `no record ${recordId}`, { siteId, recordId });
  return record;
};

/** Changes a record; its kind stays. @throws DomainError not-found, forbidden, version-conflict, input-invalid */
export const changeRecord =
  (ports: Ports) =>
  async (
    actor: Actor,
    { siteId, recordId, ifMatch }: { readonly siteId: string; readonly recordId: string; readonly ifMatch: number },
    input: SiteRecordInput,
  ): Promise<SiteRecord> => {
    const before = await findRecord(ports, actor, siteId, recordId);
    assertTerm(input);
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `record is at version ${before.version}`, { version: before.version });
    if (input.kind !== before.kind)
      throw new DomainError('input-invalid', 'the kind of a record stays', {}, [
        { pointer: '/kind', zh: '档案类别不能更改', en: 'The kind of a record stays' },
      ]);
    assertSound(input);
    if (before.kind === 'acceptance' && before.stage !== 'selfCheck')
      authorise(actor, 'supervision.manage', { siteId });
    const site = await new SiteRepository(ports.tables).find(siteId);
    await assertAcceptance(ports, actor, { siteId, launchedAt: site?.launchedAt }, input, recordId);
    const after: SiteRecord = {
      ...input,
      recordId,
      siteId,
      version: before.version + 1,
      changedAt: ports.clock.now().toISOString(),
      changedBy: { accountId: actor.accountId, name: actor.name },
    };
    await saveChanges(ports.tables, {
      writes: [
        new SiteRecordRepository(ports.tables).put(after),
        ...(await qualificationWrites(ports, siteId, before, after)),
      ],
      events: [],
      audits: [auditRecord(ports, actor, after, 'change')],
    });
    return after;
  };

/** Takes a record away; the audit keeps that it was there. @throws DomainError not-found, forbidden */
export const removeRecord =
  (ports: Ports) =>
  async (actor: Actor, siteId: string, recordId: string): Promise<void> => {
    const record = await findRecord(ports, actor, siteId, recordId);
    if (record.kind === 'acceptance' && record.stage !== 'selfCheck')
      authorise(actor, 'supervision.manage', { siteId });
    await saveChanges(ports.tables, {
      writes: [
        new SiteRecordRepository(ports.tables).remove(record),
        ...(await qualificationWrites(ports, siteId, record, undefined)),
      ],
      events: [],
      audits: [auditRecord(ports, actor, record, 'remove')],
    });
  };
