import type { Cell } from '#shared/domain/table/csv.ts';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

/** A cell no spreadsheet runs as a formula. */
const plain = (value: Cell): string | number | boolean =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : (value ?? '');

/** Sheets as a workbook; the first row of each is its heading. */
export const xlsxBytes = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  // Large: only who makes a workbook loads it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow(row.map(plain));
    sheet.getRow(1).font = { bold: true };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
