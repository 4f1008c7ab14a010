// Reads each file that is named, in the ways that are named with it (`<file>=<way>,…`), and says what came of it and how many megabytes more the
// process took than for what it read before: a process of its own, so that nothing else counts.
import { readFileSync } from 'node:fs';
import { DomainError } from '#shared/domain/errors.ts';
import { documentText } from '#shared/text/document/document-text.ts';
import { docxToHtml } from '#shared/text/document/docx-to-html.ts';
import { maskDocument } from '#shared/text/document/mask-document.ts';
import { fileKind } from '#shared/text/file/file-kind.ts';

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

const readers: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  upload: async (bytes) => {
    const kind = await fileKind(bytes, 'a.docx');
    if (!kind.ok) throw new DomainError('file-refused', kind.detail, { refused: kind.refused });
  },
  word: docxToHtml,
  docx: (bytes) => documentText(bytes, 'docx'),
  xlsx: (bytes) => documentText(bytes, 'xlsx'),
  pptx: (bytes) => documentText(bytes, 'pptx'),
  ofd: (bytes) => documentText(bytes, 'ofd'),
  mask: (bytes) => maskDocument(bytes, 'a.docx', () => []),
};

const answerOf = async (read: () => unknown): Promise<string> => {
  try {
    await read();
    return 'taken';
  } catch (error) {
    if (!(error instanceof DomainError)) return `failed: ${String(error)}`;
    return String(error.facts['refused'] ?? error.code);
  }
};

for (const named of process.argv.slice(2)) {
  const [file = '', ways = ''] = named.split('=');
  const bytes = new Uint8Array(readFileSync(file));
  const answers: Record<string, string> = {};
  const before = megabytes();
  for (const way of ways.split(',')) answers[way] = await answerOf(() => readers[way]?.(bytes));
  console.log(JSON.stringify({ answers, megabytes: megabytes() - before }));
}
