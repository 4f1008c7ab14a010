import { csvText } from '#shared/domain/table/csv.ts';
import type { VisitReport } from '#shared/domain/visit/visit-report.ts';

const heads = {
  zh: ['编号', '名称', '网址', '浏览量', '访客数', '上期浏览量', '上期访客数', '浏览量增长%', '访客数增长%'],
  en: ['Id', 'Name', 'Address', 'Views', 'Visitors', 'Views before', 'Visitors before', 'Views +%', 'Visitors +%'],
} as const;

/** The rows of a report as CSV. */
export const visitsCsv = (report: VisitReport, language: 'zh' | 'en'): string => {
  const rows = report.items.map((item) => [
    item.id,
    item.name,
    item.address,
    item.views,
    item.visitors,
    item.before.views,
    item.before.visitors,
    item.viewsGrowth,
    item.visitorsGrowth,
  ]);
  return csvText([heads[language], ...rows]);
};
