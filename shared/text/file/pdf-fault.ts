import { inflateSync } from 'node:zlib';
import { type FileRefusal, refuse } from './refusal.ts';

const active = new Set([
  'JavaScript',
  'Launch',
  'RichMedia',
  'EmbeddedFile',
  'ImportData',
  'SubmitForm',
  'Movie',
  'Sound',
]);
/** Names stand in the text of a page or in binary data by chance only if long; `JS` is too short to look for. */
const names = /\/([A-Za-z#0-9]{3,60})/g;
const mostUnpacked = 32 * 1024 * 1024;

const plainName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const activeName = (text: string): string | undefined => {
  if (/\/XFA[\s[]/.test(text)) return 'XFA';
  for (const [, name = ''] of text.matchAll(names)) {
    const plain = name.includes('#') ? plainName(name) : name;
    if (active.has(plain)) return plain;
  }
  return undefined;
};

/** Real files hold a few hundred; every one costs a search. */
const mostObjectStreams = 20_000;
const longestHead = 4096;

/** Where the data of the object streams begins; undefined where it cannot be told. */
const streamStarts = (file: string): number[] | undefined => {
  const starts: number[] = [];
  for (const { index, 1: name = '' } of file.matchAll(names)) {
    if ((name.includes('#') ? plainName(name) : name) !== 'ObjStm') continue;
    const head = /stream(?:\r\n|\n|\r)/.exec(file.slice(index, index + longestHead));
    if (!head || starts.length === mostObjectStreams) return undefined;
    starts.push(index + head.index + head[0].length);
  }
  return starts;
};

/** What the packed object streams of a PDF hold: actions hide there as well. Undefined where one cannot be read. */
const objectStreams = (file: string): string[] | undefined => {
  const starts = streamStarts(file);
  if (!starts) return undefined;
  const texts: string[] = [];
  let total = 0;
  for (const from of starts) {
    const end = file.indexOf('endstream', from);
    if (end < 0) return undefined;
    try {
      const data = inflateSync(Buffer.from(file.slice(from, end), 'latin1'), { maxOutputLength: mostUnpacked });
      total += data.length;
      texts.push(data.toString('latin1'));
    } catch {
      return undefined;
    }
    if (total > mostUnpacked) return undefined;
  }
  return texts;
};

/** Why a PDF is not taken: scripts, launched programs, embedded files, encryption, foreign bytes around it. */
export const pdfFault = (bytes: Uint8Array): FileRefusal | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = file.lastIndexOf('%%EOF');
  if (end < 0) return refuse('malformed', 'no end of file mark');
  if (/\S/.test(file.slice(end + 5).replaceAll('\0', ''))) return refuse('polyglot', 'bytes after the end of the PDF');
  if (/\/Encrypt[\s\d<]/.test(file)) return refuse('encrypted', '/Encrypt');
  const found = activeName(file);
  if (found) return refuse('active-content', `/${found}`);
  const hidden = objectStreams(file);
  if (!hidden) return refuse('malformed', 'an object stream cannot be read');
  const packed = hidden.map(activeName).find((name) => name !== undefined);
  return packed ? refuse('active-content', `/${packed}`) : undefined;
};
