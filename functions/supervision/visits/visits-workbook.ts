import type { Cell } from '#shared/domain/table/csv.ts';
import type { ComparedVisits, VisitReport } from '#shared/domain/visit/visit-report.ts';
import { type Sheet, xlsxBytes } from '#shared/text/table/xlsx.ts';

const words = {
  zh: {
    sheets: { total: '总量', sources: '来源', series: '访问趋势', site: '网站', column: '栏目', article: '稿件' },
    span: '统计时段',
    compared: '对比时段',
    figures: ['浏览量', '访客数', '对比期浏览量', '对比期访客数', '浏览量增减%', '访客数增减%'],
    sources: ['来源', '浏览量'],
    direct: '直接访问',
    cluster: '站群内部',
    search: '搜索引擎',
    elsewhere: '其他网站',
    series: ['时间', '浏览量', '访客数'],
    items: ['名称', '网址'],
    until: '至',
  },
  en: {
    sheets: {
      total: 'In all',
      sources: 'Sources',
      series: 'Over time',
      site: 'Site',
      column: 'Columns',
      article: 'Articles',
    },
    span: 'Period',
    compared: 'Compared with',
    figures: ['Page views', 'Visitors', 'Views before', 'Visitors before', 'Views +%', 'Visitors +%'],
    sources: ['Source', 'Page views'],
    direct: 'Direct',
    cluster: 'Within the cluster',
    search: 'Search engines',
    elsewhere: 'Other sites',
    series: ['Period', 'Page views', 'Visitors'],
    items: ['Name', 'Address'],
    until: 'to',
  },
} as const;

const figures = ({ views, visitors, before, viewsGrowth, visitorsGrowth }: ComparedVisits): readonly Cell[] => [
  views,
  visitors,
  before.views,
  before.visitors,
  viewsGrowth,
  visitorsGrowth,
];

/** All that the dashboard shows of a site's visits: totals, where readers came from, over time, and what they read. */
export const visitsWorkbook = (report: VisitReport, language: 'zh' | 'en'): Promise<Uint8Array> => {
  const say = words[language];
  const days = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} ${say.until} ${to}`;
  const sheets: readonly Sheet[] = [
    {
      name: say.sheets.total,
      rows: [
        [say.span, say.compared, ...say.figures],
        [days(report), days(report.compared), ...figures(report.total)],
      ],
    },
    {
      name: say.sheets.sources,
      rows: [
        say.sources,
        ...(['direct', 'cluster', 'search', 'elsewhere'] as const).map((one) => [say[one], report.sources[one]]),
      ],
    },
    {
      name: say.sheets.series,
      rows: [say.series, ...report.series.map(({ period, views, visitors }) => [period, views, visitors])],
    },
    {
      name: say.sheets[report.by],
      rows: [
        [...say.items, ...say.figures],
        ...report.items.map((item) => [item.name, item.address, ...figures(item)]),
      ],
    },
  ];
  return xlsxBytes(sheets);
};
