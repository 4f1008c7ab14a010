import type { SiteSummary } from '#functions/supervision/upkeep/list-upkeep.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import { csvText } from '#shared/text/table/csv.ts';

const heads = {
  zh: [
    '排名',
    '网站',
    '栏目数',
    '正常',
    '临期（责任人）',
    '临期（管理员）',
    '红色预警',
    '超期',
    '空白',
    '单项否决',
    '统计时间',
  ],
  en: [
    'Rank',
    'Site',
    'Columns',
    'Current',
    'Owner told',
    'Administrator told',
    'Red',
    'Overdue',
    'Blank',
    'Vetoes',
    'As of',
  ],
} as const;

const vetoNames = {
  zh: { home: '首页不更新', dynamic: '动态要闻栏目不更新', stale: '应更新栏目不更新', blank: '空白栏目' },
  en: { home: 'home page', dynamic: 'dynamic columns', stale: 'stale columns', blank: 'blank columns' },
} as const;

/** The circular of updates as CSV, the worst site first. */
export const upkeepCsv = (summaries: readonly SiteSummary[], language: 'zh' | 'en'): string =>
  csvText([
    heads[language],
    ...summaries.map(({ name, columns, counts, vetoes, at }, n) => [
      n + 1,
      name[language],
      columns,
      counts.current + counts.exempt,
      counts.ownerReminded,
      counts.administratorReminded,
      counts.red,
      counts.overdue,
      counts.blank,
      vetoes.map((veto) => vetoNames[language][veto]).join('；'),
      localTime(at),
    ]),
  ]);
