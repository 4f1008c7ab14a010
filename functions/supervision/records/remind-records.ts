import type { Services } from '#functions/composition/services.ts';
import { qualifyPeople } from '#functions/supervision/records/qualify-people.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { owedPoliceFiling, recordDueOn, recordReminder, type SiteRecord } from '#shared/domain/registry/site-record.ts';
import { trainedPeople, trainingRunsOut } from '#shared/domain/registry/training.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const names: Readonly<Record<SiteRecord['kind'], Bilingual>> = {
  filing: { zh: '备案', en: 'Filing' },
  sitePlan: { zh: '站点建设方案', en: 'Site plan' },
  bootstrap: { zh: '建站资料', en: 'First documents' },
  training: { zh: '信息员培训', en: 'Training' },
  contact: { zh: '联系人', en: 'Contact' },
  term: { zh: '期限', en: 'Term' },
  acceptance: { zh: '验收整改', en: 'Found by an inspection' },
};
const termNames = {
  domain: { zh: '域名', en: 'domain' },
  hosting: { zh: '托管', en: 'hosting' },
  certificate: { zh: '证书', en: 'certificate' },
} as const;
const states = {
  soon: { zh: '即将到期', en: 'due soon' },
  today: { zh: '今天到期', en: 'due today' },
  overdue: { zh: '已逾期', en: 'overdue' },
} as const;

const filingNames = {
  icp: { zh: 'ICP 备案', en: 'ICP' },
  police: { zh: '公安备案', en: 'public security' },
  domain: { zh: '域名备案', en: 'domain' },
  partyEmblem: { zh: '党政机关标识', en: 'party and government emblem' },
  identificationCode: { zh: '网站标识码', en: 'identification code' },
  securityLevel: { zh: '等级保护备案', en: 'security level' },
} as const;

const subjectOf = (record: SiteRecord, language: 'zh' | 'en'): string => {
  if (record.kind === 'filing') return filingNames[record.filing][language];
  if (record.kind === 'term') return `${termNames[record.term][language]} ${record.subject}`;
  if (record.kind === 'sitePlan') return record.title;
  if (record.kind === 'contact') return record.name;
  if (record.kind === 'acceptance') return record.findings ?? '';
  return record.kind === 'bootstrap' ? record.what : `${record.name} ${record.course}`;
};

const lineOf = (record: SiteRecord, today: string): Bilingual | undefined => {
  const reminder = recordReminder(record, today);
  if (!reminder) return undefined;
  const { zh, en } = names[record.kind];
  const what = (language: 'zh' | 'en'): string => subjectOf(record, language).slice(0, 100);
  const due = recordDueOn(record);
  return {
    zh: `${zh}（${what('zh')}）${states[reminder].zh}：${due}`,
    en: `${en} (${what('en')}) ${states[reminder].en}: ${due}`,
  };
};

/** The public-security filing a site owes though nobody put it on record. */
const owed = (record: Pick<SiteRecord, 'siteId'>, dueOn: string): SiteRecord => ({
  kind: 'filing',
  filing: 'police',
  recordId: '',
  siteId: record.siteId,
  version: 1,
  note: '',
  dueOn,
  changedAt: '',
  changedBy: { accountId: '', name: '' },
});

/** What officers are told of their own training, and their administrators of theirs. */
const trainingLines = (records: readonly SiteRecord[], today: string): ReadonlyMap<string, Bilingual> =>
  new Map(
    trainedPeople(records).flatMap((accountId) => {
      const end = trainingRunsOut(accountId, records, today);
      if (!end) return [];
      const name = records.find((one) => one.kind === 'training' && one.accountId === accountId);
      const who = name?.kind === 'training' ? name.name : '';
      const { last, over } = end;
      const line: Bilingual = over
        ? {
            zh: `${who}的上岗培训已于 ${last} 到期：按规定，写稿、送审和报送暂停，复训合格并登记后恢复；已送审的稿件照常审核`,
            en: `The training of ${who} ran out on ${last}: where training is asked for, writing, submitting and sending rest until a new one is on record; what is in review goes on`,
          }
        : {
            zh: `${who}的上岗培训将于 ${last} 到期，请在此之前复训；到期后写稿、送审和报送暂停`,
            en: `The training of ${who} counts until ${last}: renew it before, or writing, submitting and sending rest`,
          };
      return [[accountId, line] as const];
    }),
  );

type Reminder = {
  readonly siteId: string;
  readonly title: Bilingual;
  readonly lines: Bilingual[];
  readonly address: string;
};

/** Puts a reminder before everybody in `people`; answers how many were told. */
const tell = async (
  { tables, ids }: Pick<Services, 'tables' | 'ids'>,
  people: Iterable<string>,
  { lines, ...reminder }: Reminder,
  at: string,
): Promise<number> => {
  if (lines.length === 0) return 0;
  const notices = new NoticeRepository(tables);
  const told = new Set(people);
  for (const accountId of told) {
    const fields = { noticeId: ids.next(), accountId, version: 1, kind: 'filing' as const, at };
    await tables.transact([...notices.add({ ...fields, ...reminder, lines: lines.slice(0, 50) })]);
  }
  return told.size;
};

/**
 * Reminds the administrators of each site of filings, terms and other records that come due, and of terms the office as well;
 * answers how many were told. Run daily.
 */
export const remindOfRecords = async (ports: Pick<Services, 'tables' | 'clock' | 'ids'>): Promise<number> => {
  const { tables, clock } = ports;
  const at = clock.now().toISOString();
  const today = localDate(at);
  const records = new SiteRecordRepository(tables);
  const terms: Bilingual[] = [];
  let told = 0;
  for (const site of await new SiteRepository(tables).list()) {
    const known = await records.ofSite(site.siteId);
    const police = owedPoliceFiling(site, known);
    const all = police === undefined ? known : [...known, owed(site, police)];
    const due = all.flatMap((record) => {
      const line = lineOf(record, today);
      return line ? [{ record, line }] : [];
    });
    for (const { record, line } of due)
      if (record.kind === 'term') terms.push({ zh: `${site.name.zh}：${line.zh}`, en: `${site.name.en}: ${line.en}` });
    await qualifyPeople(ports, site.siteId, known);
    const trainings = trainingLines(known, today);
    for (const [accountId, line] of trainings)
      told += await tell(
        ports,
        [accountId],
        {
          siteId: site.siteId,
          title: { zh: '上岗培训到期提醒', en: 'Your training' },
          lines: [line],
          address: '/work',
        },
        at,
      );
    const holders = due.length + trainings.size === 0 ? [] : (await holdersOf(tables, site.siteId, at))('site.manage');
    const reminder = {
      siteId: site.siteId,
      title: { zh: `${site.name.zh}：备案和档案事项到期提醒`, en: `${site.name.en}: records due` },
      lines: [...due.map(({ line }) => line), ...trainings.values()],
      address: `/sites/${site.siteId}/records`,
    };
    told += await tell(
      ports,
      holders.map(({ accountId }) => accountId),
      reminder,
      at,
    );
  }
  const office = terms.length === 0 ? [] : (await holdersOf(tables, '*', at))('site.create');
  const ofAll = {
    siteId: 'cluster',
    title: { zh: '域名、托管和证书到期提醒', en: 'Domains, hosting and certificates: terms due' },
    lines: terms,
    address: '/terms',
  };
  return (
    told +
    (await tell(
      ports,
      office.map(({ accountId }) => accountId),
      ofAll,
      at,
    ))
  );
};
