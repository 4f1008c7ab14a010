import { type AuditQuery, listAudit } from '#functions/audit/list-audit.ts';
import type { Services } from '#functions/composition/services.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { auditActions, auditSubjects, auditWays, auditWord } from '#shared/domain/audit/audit-words.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import { csvText } from '#shared/domain/table/csv.ts';

const heads = {
  zh: [
    '记录编号',
    '时间',
    '时间（UTC）',
    '人员',
    '账号编号',
    '方式',
    '方式代码',
    '操作',
    '操作代码',
    '对象类型',
    '对象类型代码',
    '对象编号',
    '结果',
    '详情',
  ],
  en: [
    'Record',
    'Time',
    'Time (UTC)',
    'Who',
    'Account',
    'Way',
    'Code of the way',
    'What',
    'Code of what',
    'Kind of subject',
    'Code of the kind',
    'Subject',
    'Result',
    'Facts',
  ],
} as const;
const words = {
  zh: { done: '成功', refused: '未成功', more: '更早的记录未列出，请缩小日期范围后再导出。' },
  en: { done: 'Done', refused: 'Refused', more: 'Earlier records are left out; export a shorter period.' },
} as const;

const most = 5000;
/** Questions asked of the log at the most: each looks at 2000 records. */
const mostLooks = 50;

/** The records that fit as CSV, latest first, each code beside what it means; says so where it leaves some out. @throws DomainError forbidden, not-found */
export const auditCsv = async (
  services: Pick<Services, 'tables'>,
  query: Omit<AuditQuery, 'limit' | 'after'>,
  language: 'zh' | 'en',
): Promise<string> => {
  const records: AuditRecord[] = [];
  let after: string | undefined;
  let looks = 0;
  do {
    const page = await listAudit(services, { ...query, limit: 500, after });
    records.push(...page.records);
    after = page.after;
    looks += 1;
  } while (after !== undefined && records.length < most && looks < mostLooks);
  const say = words[language];
  const rows = records.map(({ recordId, at, actor, action, subject, success, facts }) => [
    recordId,
    localTime(at),
    at,
    actor.name,
    actor.accountId,
    auditWord(auditWays, actor.via, language),
    actor.via,
    auditWord(auditActions, action, language),
    action,
    auditWord(auditSubjects, subject.kind, language),
    subject.kind,
    subject.id,
    success ? say.done : say.refused,
    JSON.stringify(facts),
  ]);
  return csvText([heads[language], ...rows, ...(after === undefined ? [] : [[say.more]])]);
};
