import type { ZipEntry } from '#shared/text/file/zip-guard.ts';
import type { DocumentPlace } from './document-place.ts';
import { openArchive } from './open-archive.ts';
import { readXml } from './xml-events.ts';

const otherParts: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments\.xml$/, '批注'],
];

type Line = { readonly text: string; readonly table?: number; readonly row?: number };

/** The paragraphs of a part, and the rows of its tables as one line each. Hidden, deleted and boxed text counts too. */
const linesOf = (part: ZipEntry): Line[] => {
  const lines: Line[] = [];
  const paragraphs: string[] = [];
  let cells: string[] = [];
  let depth = 0;
  let table = 0;
  let row = 0;
  let skipped = 0;
  let reading = false;
  const append = (text: string): void => {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  };
  const endRow = (): void => {
    if (depth === 1 && cells.some((cell) => cell !== '')) lines.push({ text: cells.join('\t'), table, row });
    if (depth === 1) cells = [];
  };
  readXml(part, {
    open: (name) => {
      if (name === 'mc:Fallback') skipped += 1;
      if (skipped > 0) return;
      if (name === 'w:tbl') {
        depth += 1;
        if (depth === 1) {
          table += 1;
          row = 0;
        }
      } else if (name === 'w:tr' && depth === 1) row += 1;
      else if (name === 'w:p') paragraphs.push('');
      else if (name === 'w:t' || name === 'w:delText') reading = true;
      else if (name === 'w:tab') append('\t');
      else if (name === 'w:br' || name === 'w:cr') append('\n');
      else if (name === 'w:noBreakHyphen') append('-');
    },
    text: (text) => {
      if (reading && skipped === 0) append(text);
    },
    close: (name) => {
      if (name === 'mc:Fallback') skipped -= 1;
      if (skipped > 0) return;
      if (name === 'w:t' || name === 'w:delText') reading = false;
      else if (name === 'w:p') {
        const text = (paragraphs.pop() ?? '').trim();
        if (text === '') return;
        if (depth > 0) cells.push(text);
        else lines.push({ text });
      } else if (name === 'w:tr') endRow();
      else if (name === 'w:tbl') depth -= 1;
    },
  });
  return lines;
};

/** The places of a Word document: body paragraphs (`第 5 段`), table rows (`第 1 个表格第 3 行`), headers, footers, notes, comments. */
export const docxPlaces = (bytes: Uint8Array): readonly DocumentPlace[] => {
  const parts = openArchive(bytes);
  const body = parts.get('word/document.xml');
  let paragraph = 0;
  const places = (body ? linesOf(body) : []).map(({ text, table, row }) => {
    if (table !== undefined) return { place: `第 ${table} 个表格第 ${row} 行`, text };
    paragraph += 1;
    return { place: `第 ${paragraph} 段`, text };
  });
  for (const [pattern, place] of otherParts) {
    for (const [name, part] of parts) {
      if (pattern.test(name)) places.push(...linesOf(part).map(({ text }) => ({ place, text })));
    }
  }
  return places;
};
