import type { VisitReport } from '#shared/domain/visit/visit-report.ts';

/** A cell no spreadsheet runs as a formula. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

const heads = {
  zh: ['编号', '名称', '网址', '浏览量', '访客数', '上期浏览量', '上期访客数', '浏览量增长%', '访客数增长%'],
  en: ['Id', 'Name', 'Address', 'Views', 'Visitors', 'Views before', 'Visitors before', 'Views +%', 'Visitors +%'],
} as const;

/** The rows of a report as CSV with a byte order mark, as spreadsheets expect it. */
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
  return `\uFEFF${[heads[language], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
};
