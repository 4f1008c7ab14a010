import type { Worksheet } from 'exceljs';
import { type Circular, type CircularColumn, circularColumns } from '#shared/domain/submission/figures/circular.ts';
import type { RankedUnit, Totals } from '#shared/domain/submission/figures/ranking.ts';

/** A cell no spreadsheet runs as a formula. */
const plain = (value: string | number): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

const shareFormat = '0.0%';
const widths = [6, 30, 8, 8, 8, 9, 10, 11, 9, 13, 9, 12];

const cellOf = (column: CircularColumn, figures: RankedUnit | Totals, shown: string | number): string | number => {
  const share = column.percent?.(figures);
  // One decimal of a per cent, exactly.
  return share === undefined ? plain(shown) : Math.round(share * 10) / 1000;
};

const addFigures = (sheet: Worksheet, cells: readonly (string | number)[], bold = false): void => {
  const row = sheet.addRow([...cells]);
  row.font = { bold };
  for (const [n, column] of circularColumns.entries())
    if (column.percent && typeof cells[n] === 'number') row.getCell(n + 1).numFmt = shareFormat;
};

/** A line of text over the whole width, as high as its words need. */
const addText = (sheet: Worksheet, text: string, size = 11): void => {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, circularColumns.length);
  row.font = { size, bold: size > 11 };
  row.alignment = { wrapText: true, vertical: 'top', horizontal: size > 11 ? 'center' : 'left' };
  row.height = size * 1.5 * Math.ceil(text.length / 60);
};

/** The circular as a workbook: one sheet a class of units, numbers as numbers, each printed on the width of one page. */
export const circularXlsx = async (circular: Circular): Promise<Uint8Array> => {
  // Large: only who makes a workbook loads it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.title = circular.title;
  for (const { heading, rows, total } of circular.sections) {
    const sheet = workbook.addWorksheet(heading.replace(/^.、/, ''), {
      views: [{ state: 'frozen', ySplit: 3 }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      },
    });
    addText(sheet, circular.title, 16);
    addText(sheet, circular.summary);
    sheet.addRow(circularColumns.map((column) => column.heading)).font = { bold: true };
    for (const row of rows)
      addFigures(
        sheet,
        circularColumns.map((column) => cellOf(column, row, column.value(row))),
      );
    addFigures(
      sheet,
      circularColumns.map((column) => cellOf(column, total, column.total(total))),
      true,
    );
    for (const note of circular.notes) addText(sheet, note);
    for (const [n, width] of widths.entries()) sheet.getColumn(n + 1).width = width;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
