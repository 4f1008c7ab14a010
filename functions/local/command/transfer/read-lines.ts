import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { type TransferLine, transferLine } from '#functions/local/command/transfer/transfer-line.ts';
import { readTextLines } from '#functions/local/process/read-text-lines.ts';

/** An object's part of 8 MiB in base64, and what is said of it. */
const longestLine = 16 * 1024 * 1024;

const refused = (at: number): CommandRefused =>
  new CommandRefused({
    zh: `文件第 ${at} 行不是网站群导出文件的内容，或文件不完整`,
    en: `line ${at} is not part of a cluster file, or the file was cut short`,
  });

const parse = (text: string, at: number): TransferLine => {
  try {
    return transferLine.parse(JSON.parse(text));
  } catch {
    throw refused(at);
  }
};

/**
 * The lines of a gzipped cluster file, one at a time.
 *
 * @throws CommandRefused naming the line that does not fit, also where the file does not begin or end as one
 */
export async function* readLines(path: string): AsyncIterable<TransferLine> {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  // Whoever reads the lines hears of either stream's failure.
  file.on('error', (error) => unzipped.destroy(error));
  let at = 0;
  let last: TransferLine['line'] | undefined;
  try {
    for await (const text of readTextLines(file.pipe(unzipped), longestLine)) {
      at += 1;
      if (text.length > longestLine) throw refused(at);
      const line = parse(text, at);
      if ((at === 1) !== (line.line === 'head') || last === 'end') throw refused(at);
      last = line.line;
      yield line;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw refused(at + 1);
    throw error;
  } finally {
    file.destroy();
  }
  if (last !== 'end') throw refused(at + 1);
}
