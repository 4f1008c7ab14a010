import { stat } from 'node:fs/promises';
import { docxSource } from '#functions/local/import/docx-source.ts';
import { filesBelow } from '#functions/local/import/folder-files.ts';
import { htmlSource } from '#functions/local/import/html-source.ts';
import type { ImportSource } from '#functions/local/import/import-source.ts';
import { jsonLinesSource } from '#functions/local/import/json-lines-source.ts';
import { DomainError } from '#shared/domain/errors.ts';

const refuse = (zh: string, en: string): never => {
  throw new DomainError('import-refused', en, {}, [{ pointer: '', zh, en }]);
};

/** What a path holds: JSON lines, HTML pages or Word documents; a folder may hold pages and documents together. */
export const findSource = async (path: string): Promise<ImportSource> => {
  const found = await stat(path).catch(() =>
    refuse(`没有这个文件或目录：${path}`, `There is no such file or folder: ${path}`),
  );
  if (found.isDirectory()) {
    const sources = [htmlSource(path), docxSource(path)];
    if ((await filesBelow(path, /\.(?:html?|shtml|docx)$/i)).length === 0)
      refuse(`目录里没有 HTML 或 docx 文件：${path}`, `No HTML or docx files in ${path}`);
    return {
      count: async () =>
        (await Promise.all(sources.map((source) => source.count()))).reduce((sum, count) => sum + count, 0),
      entries: async function* () {
        for (const source of sources) yield* source.entries();
      },
    };
  }
  if (/\.jsonl(?:\.gz)?$/i.test(path)) return jsonLinesSource(path);
  if (/\.(?:html?|shtml)$/i.test(path)) return htmlSource(path);
  if (/\.docx$/i.test(path)) return docxSource(path);
  return refuse(
    `不支持这种文件，可以导入 .jsonl、.jsonl.gz、HTML 和 docx：${path}`,
    `Only .jsonl, .jsonl.gz, HTML and docx can be imported: ${path}`,
  );
};
