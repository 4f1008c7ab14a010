import { readFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { filesBelow } from '#functions/local/import/folder-files.ts';
import type { ImportSource } from '#functions/local/import/import-source.ts';
import type { ImportEntry } from '#functions/publishing/import/import-row.ts';
import { neverPublished } from '#functions/publishing/import/row/original-date.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { docxToHtml } from '#shared/text/document/docx-to-html.ts';
import { fileKind } from '#shared/text/file/file-kind.ts';

const wordPattern = /^(?!~\$).*\.docx$/i;

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const entryOf = async (root: string, path: string): Promise<ImportEntry> => {
  const id = relative(root, path);
  const bytes = await readFile(path);
  const kind = await fileKind(bytes, basename(path));
  if (!kind.ok) return { id, unreadable: kind.message };
  try {
    const { title, html, images } = await docxToHtml(bytes);
    const stem = basename(path).replace(/\.docx$/i, '');
    return {
      id,
      origin: 'docx',
      title: title || stem,
      // A Word document was not published anywhere before: it is news of the day it comes in.
      date: neverPublished,
      column: '',
      source: '',
      documentNumber: '',
      indexNumber: '',
      issuedOn: '',
      url: '',
      html,
      file: async (address) => {
        const index = images.findIndex(({ src }) => src === address);
        const image = images[index];
        // Drawings in formats no browser shows are refused by their name, with a word about it.
        return (
          image && { fileName: `${stem}-${index + 1}.${extensions[image.contentType] ?? 'emf'}`, bytes: image.bytes }
        );
      },
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      id,
      unreadable: { zh: `文档无法转换（${error.code}）`, en: `The document cannot be read (${error.message})` },
    };
  }
};

/** Word documents: one file, or all below a folder. */
export const docxSource = (path: string): ImportSource => {
  const root = wordPattern.test(basename(path)) ? dirname(path) : path;
  const documents = async (): Promise<readonly string[]> => (root === path ? filesBelow(path, wordPattern) : [path]);
  return {
    count: async () => (await documents()).length,
    entries: async function* () {
      for (const document of await documents()) yield entryOf(root, document);
    },
  };
};
