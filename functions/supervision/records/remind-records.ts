import type { Services } from '#functions/composition/services.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { owedPoliceFiling, recordReminder, type SiteRecord } from '#shared/domain/registry/site-record.ts';
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
};
const states = {
  soon: { zh: '即将到期', en: 'due soon' },
  today: { zh: '今天到期', en: 'due today' },
  overdue: { zh: '已逾期', en: 'overdue' },
} as const;

const subjectOf = (record: SiteRecord): string => {
  if (record.kind === 'filing') return record.filing;
  if (record.kind === 'sitePlan') return record.title;
  if (record.kind === 'contact') return record.name;
  return record.kind === 'bootstrap' ? record.what : `${record.name} ${record.course}`;
};

const lineOf = (record: SiteRecord, today: string): Bilingual | undefined => {
  const reminder = recordReminder(record, today);
  if (!reminder) return undefined;
  const { zh, en } = names[record.kind];
  const what = subjectOf(record).slice(0, 100);
  return {
    zh: `${zh}（${what}）${states[reminder].zh}：${record.dueOn}`,
    en: `${en} (${what}) ${states[reminder].en}: ${record.dueOn}`,
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

/** Reminds the administrators of each site of filings and other records that come due; answers how many were told. Run daily. */
export const remindOfRecords = async ({
  tables,
  clock,
  ids,
}: Pick<Services, 'tables' | 'clock' | 'ids'>): Promise<number> => {
  const at = clock.now().toISOString();
  const today = localDate(at);
  const records = new SiteRecordRepository(tables);
  const notices = new NoticeRepository(tables);
  let told = 0;
  for (const site of await new SiteRepository(tables).list()) {
    const known = await records.ofSite(site.siteId);
    const police = owedPoliceFiling(site, known);
    const all = police === undefined ? known : [...known, owed(site, police)];
    const lines = all.flatMap((record) => lineOf(record, today) ?? []);
    if (lines.length === 0) continue;
    const holders = (await holdersOf(tables, site.siteId, at))('site.manage');
    for (const accountId of new Set(holders.map((holder) => holder.accountId))) {
      const title = { zh: `${site.name.zh}：备案和档案事项到期提醒`, en: `${site.name.en}: records due` };
      const address = `/sites/${site.siteId}/records`;
      const fields = { noticeId: ids.next(), accountId, version: 1, kind: 'filing' as const, at };
      await tables.transact([
        ...notices.add({ ...fields, siteId: site.siteId, title, lines: lines.slice(0, 50), address }),
      ]);
      told += 1;
    }
  }
  return told;
};
