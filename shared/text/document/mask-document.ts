import { strToU8, type Zippable, zipSync } from 'fflate';
import { DomainError } from '#shared/domain/errors.ts';
import { decodeText } from '#shared/text/file/decode-text.ts';
import { openArchive } from './open-archive.ts';

/** Stretches of a text with what is to stand there instead: as long as they are. */
export type FindMasks = (
  text: string,
) => readonly { readonly start: number; readonly end: number; readonly mask: string }[];

export type MaskedDocument = { readonly bytes: Uint8Array; readonly masked: number };

/** All parts are held at once, and packed again. */
const largestUnpacked = 60 * 1024 * 1024;
const officeParts = /^(?:word|ppt\/slides|ppt\/notesSlides|xl)\/.*\.xml$/;
/** What ends a stretch of text in which a number may be spread over several runs. */
const blockEnds = /(<\/(?:w:p|a:p|si|is)>)/;
const runs = /<(w:t|a:t|t)(\s[^<>]*)?>([^<]*)<\/\1>/g;
const numberCells = /<c\b((?:(?!\st=)[^<>])*)>(?:<f>[^<]*<\/f>)?<v>(\d{6,20})<\/v><\/c>/g;

const covered = (text: string, find: FindMasks): { readonly text: string; readonly count: number } => {
  const found = find(text);
  let result = text;
  for (const { start, end, mask } of found) result = result.slice(0, start) + mask + result.slice(end);
  return { text: result, count: found.length };
};

/** One paragraph: its runs are read as one text, and each gets back as many characters as it had. */
const coverBlock = (xml: string, find: FindMasks): { readonly text: string; readonly count: number } => {
  const whole = [...xml.matchAll(runs)].map(([, , , text = '']) => text).join('');
  const { text: masked, count } = covered(whole, find);
  if (count === 0) return { text: xml, count };
  let at = 0;
  const written = xml.replace(runs, (_, name: string, attributes: string | undefined, text: string) => {
    at += text.length;
    return `<${name}${attributes ?? ''}>${masked.slice(at - text.length, at)}</${name}>`;
  });
  return { text: written, count };
};

/** A cell that holds a number becomes a text once it is masked: stars are no digits. */
const coverCells = (xml: string, find: FindMasks): { readonly text: string; readonly count: number } => {
  let count = 0;
  const text = xml.replace(numberCells, (cell: string, attributes: string, value: string) => {
    const masked = covered(value, find);
    count += masked.count;
    return masked.count > 0 ? `<c${attributes} t="inlineStr"><is><t>${masked.text}</t></is></c>` : cell;
  });
  return { text, count };
};

const coverPart = (name: string, xml: string, find: FindMasks): { readonly text: string; readonly count: number } => {
  const blocks = xml.split(blockEnds).map((block) => coverBlock(block, find));
  const joined = blocks.map(({ text }) => text).join('');
  const cells = name.startsWith('xl/worksheets/') ? coverCells(joined, find) : { text: joined, count: 0 };
  return { text: cells.text, count: blocks.reduce((sum, { count }) => sum + count, cells.count) };
};

const maskOffice = (bytes: Uint8Array, find: FindMasks): MaskedDocument => {
  let masked = 0;
  const files: Zippable = {};
  const parts = openArchive(bytes);
  const unpacked = [...parts.values()].reduce((sum, { size }) => sum + size, 0);
  if (unpacked > largestUnpacked) throw new DomainError('too-large', `the document has ${unpacked} bytes`);
  for (const [name, entry] of parts) {
    const content = entry.read();
    if (!officeParts.test(name)) {
      files[name] = content;
      continue;
    }
    const part = coverPart(name, new TextDecoder().decode(content), find);
    masked += part.count;
    files[name] = part.count > 0 ? strToU8(part.text) : content;
  }
  return { bytes: zipSync(files), masked };
};

/**
 * A copy of a Word, Excel or PowerPoint file (the XML kinds) or a plain text in which what `find` finds is masked; undefined
 * for kinds that cannot be rewritten. Throws `file-refused` for archives that are unsafe to unpack,
 * `too-large` above 60 MB unpacked.
 */
export const maskDocument = (bytes: Uint8Array, fileName: string, find: FindMasks): MaskedDocument | undefined => {
  if (/\.(?:docx|xlsx|pptx)$/i.test(fileName)) return maskOffice(bytes, find);
  if (!/\.(?:txt|csv)$/i.test(fileName)) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const { text: masked, count } = covered(text, find);
  return { bytes: strToU8(masked), masked: count };
};
