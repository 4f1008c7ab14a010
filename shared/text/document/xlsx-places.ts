import type ExcelJS from 'exceljs';
import { DomainError } from '#shared/domain/errors.ts';
import type { DocumentPlace } from './document-place.ts';
import { limitWorkbook } from './limit-workbook.ts';
import { openArchive } from './open-archive.ts';

const largestUnpacked = 60 * 1024 * 1024;
const mostCells = 200_000;

/** Areas without a text of their own that the reader would fill cell by cell, a whole column where one is named. */
const filledByCell = ['mergeCells', 'dataValidations'];

const noteText = (note: ExcelJS.Cell['note']): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

const load = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const { default: excel } = await import('exceljs');
  try {
    return await new excel.Workbook().xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: filledByCell });
  } catch (error) {
    throw new DomainError('file-refused', `unreadable workbook: ${String(error)}`, { refused: 'malformed' });
  }
};

/** The filled cells of a workbook, hidden sheets included: `工作表“名单” B12`. Throws `too-large` above 60 MB unpacked or 200 000 cells with a text, and where `limitWorkbook` does. */
export const xlsxPlaces = async (bytes: Uint8Array): Promise<readonly DocumentPlace[]> => {
  const parts = [...openArchive(bytes).values()];
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > largestUnpacked) throw new DomainError('too-large', `the workbook has ${unpacked} bytes`);
  limitWorkbook(parts);
  const workbook = await load(bytes);
  const places: DocumentPlace[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (places.length >= mostCells) throw new DomainError('too-large', `more than ${mostCells} cells`);
        const text = [cell.text, noteText(cell.note)].filter(Boolean).join('\n').trim();
        if (text !== '') places.push({ place: `工作表“${sheet.name}” ${cell.address}`, text });
      });
    });
  }
  return places;
};
