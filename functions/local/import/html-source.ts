import { readFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { fileBeside, filesBelow } from '#functions/local/import/folder-files.ts';
import type { ImportSource } from '#functions/local/import/import-source.ts';
import type { ImportEntry } from '#functions/publishing/import/import-row.ts';
import { decodeText } from '#shared/text/file/decode-text.ts';
import { htmlPage } from '#shared/text/html/html-page.ts';

const pagePattern = /\.(?:html?|shtml)$/i;

const entryOf = async (root: string, path: string): Promise<ImportEntry> => {
  const id = relative(root, path);
  const text = decodeText(await readFile(path));
  if (text === undefined) return { id, unreadable: { zh: '文字编码无法识别', en: 'The text is in no known encoding' } };
  const page = htmlPage(text);
  return {
    ...page,
    title: page.title || basename(path).replace(pagePattern, ''),
    id,
    origin: 'html',
    documentNumber: '',
    indexNumber: '',
    issuedOn: '',
    file: (address) => fileBeside(root, path, address),
  };
};

/** HTML pages: one file, or all below a folder. Pictures and linked files are taken from the same folder. */
export const htmlSource = (path: string): ImportSource => {
  const root = pagePattern.test(path) ? dirname(path) : path;
  const pages = async (): Promise<readonly string[]> => (root === path ? filesBelow(path, pagePattern) : [path]);
  return {
    count: async () => (await pages()).length,
    entries: async function* () {
      for (const page of await pages()) yield entryOf(root, page);
    },
  };
};
