import type { Services } from '#functions/composition/services.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { owedPoliceFiling, recordDueOn, recordReminder, type SiteRecord } from '#shared/domain/registry/site-record.ts';
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

const subjectOf = (record: SiteRecord, language: 'zh' | 'en'): string => {
  if (record.kind === 'filing') return record.filing;
  if (record.kind === 'term') return `${termNames[record.term][language]} ${record.subject}`;
  if (record.kind === 'sitePlan') return record.title;
  if (record.kind === 'contact') return record.name;
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
    const holders = due.length === 0 ? [] : (await holdersOf(tables, site.siteId, at))('site.manage');
    const reminder = {
      siteId: site.siteId,
      title: { zh: `${site.name.zh}：备案和档案事项到期提醒`, en: `${site.name.en}: records due` },
      lines: due.map(({ line }) => line),
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
