import type { DocumentPlace } from './document-place.ts';

const readable = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\x20-\x7e“”‘’—…·\t\n\r]{4,}/gu;
const telling = /\p{Script=Han}{2}|\d{6}/u;

const runs = (text: string): string[] =>
  (text.match(readable) ?? []).map((run) => run.replace(/\s+/g, ' ').trim()).filter((run) => telling.test(run));

/**
 * The readable text in a binary office file of before 2007 (doc, xls, ppt, wps), in no promised order: enough to find
 * identifiers and marks, not to read. Such files store text as UTF-16 or as single bytes; both are looked for.
 */
export const compoundPlaces = (bytes: Uint8Array): readonly DocumentPlace[] => {
  const wide = [bytes, bytes.subarray(1)].flatMap((data) => runs(new TextDecoder('utf-16le').decode(data)));
  const narrow = runs(new TextDecoder('latin1').decode(bytes)).filter((run) => /\d{6}/.test(run));
  const text = [...new Set([...wide, ...narrow])].join('\n');
  return text === '' ? [] : [{ place: '文件内', text }];
};
