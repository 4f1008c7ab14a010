import type { Words } from '#desk/lib/words/words.ts';

/** Words of the audit viewer. */
export const auditWords = {
  title: ['审计日志', 'Audit log'],
  about: [
    '谁在何时对什么做了什么。记录只增不改，按网站逐条链接，可以校验。',
    'Who did what to which thing, and when. Records are only added, chained by site, and can be verified.',
  ],
  verify: ['校验审计链', 'Verify the chain'],
  sound: [
    '审计链完整：共 {{sealed}} 条已封存，{{waiting}} 条待封存。',
    'The chain is whole: {{sealed}} records sealed, {{waiting}} waiting for their seal.',
  ],
  broken: ['审计链存在问题', 'The chain has a fault'],
  numberMissing: ['缺少第 {{seq}} 号封存记录。', 'Seal number {{seq}} is missing.'],
  linkBroken: ['第 {{seq}} 号封存记录与前一条不衔接。', 'Seal number {{seq}} does not follow from the one before.'],
  recordAltered: ['第 {{seq}} 号对应的记录被改动。', 'The record of seal number {{seq}} was altered.'],
  recordMissing: ['第 {{seq}} 号对应的记录不见了。', 'The record of seal number {{seq}} is gone.'],
  recordUnsealed: ['有记录超过 5 分钟未封存。', 'A record has waited over five minutes for its seal.'],
  other: ['请联系运维人员，并保留现场。', 'Tell whoever runs the cluster, and change nothing.'],
  empty: ['没有符合条件的记录。', 'No record fits.'],
  at: ['时间', 'Time'],
  who: ['人员', 'Who'],
  what: ['操作', 'What'],
  subject: ['对象', 'Subject'],
  result: ['结果', 'Result'],
  done: ['成功', 'Done'],
  refused: ['未成功', 'Refused'],
  facts: ['详情', 'Facts'],
  subjectFilter: ['对象编号', 'Id of the subject'],
  actionFilter: ['操作', 'What was done'],
  from: ['起始日', 'From day'],
  to: ['截止日', 'To day'],
  onlyBy: ['只看：{{name}} ×', 'Only: {{name}} ×'],
  onlyOf: ['只看{{name}}的操作', 'Only what {{name}} did'],
  export: ['导出', 'Export'],
  anyAction: ['全部操作', 'Everything'],
} as const satisfies Words;
