import { type Circular, circularColumns } from '#shared/domain/submission/figures/circular.ts';

/** A cell no spreadsheet runs as a formula. */
const plain = (value: string | number): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** The circular as a workbook: one sheet a class of units, numbers as numbers. */
export const circularXlsx = async (circular: Circular): Promise<Uint8Array> => {
  // Large: only who makes a workbook loads it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.title = circular.title;
  for (const { heading, rows, total } of circular.sections) {
    const sheet = workbook.addWorksheet(heading.replace(/^.、/, ''), { views: [{ state: 'frozen', ySplit: 3 }] });
    sheet.addRow([circular.title]).font = { bold: true, size: 16 };
    sheet.addRow([circular.summary]);
    sheet.addRow(circularColumns.map((column) => column.heading)).font = { bold: true };
    for (const row of rows) sheet.addRow(circularColumns.map(({ value }) => plain(value(row))));
    sheet.addRow(circularColumns.map((column) => plain(column.total(total)))).font = { bold: true };
    for (const note of circular.notes) sheet.addRow([note]);
    sheet.getColumn(2).width = 30;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
