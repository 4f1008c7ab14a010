import { problems } from '#functions/http/problem/problem-details.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { storageWords } from '#functions/local/command/output/storage-words.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

type Explained = { readonly exitCode: 1 | 2; readonly code: string; readonly words: Bilingual };

const systemWords: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有找到文件或文件夹', en: 'There is no such file or folder' },
  EACCES: { zh: '没有读写权限', en: 'Reading or writing is not permitted' },
  EPERM: { zh: '没有读写权限', en: 'Reading or writing is not permitted' },
  EEXIST: { zh: '应为文件夹，却是文件', en: 'A file stands where a folder was expected' },
  ENOSPC: { zh: '磁盘空间不足', en: 'The disk is full' },
  EROFS: { zh: '磁盘是只读的', en: 'The disk is read-only' },
  EISDIR: { zh: '应为文件，却是文件夹', en: 'A folder stands where a file was expected' },
  ENOTDIR: { zh: '应为文件夹，却是文件', en: 'A file stands where a folder was expected' },
};

const joined = (words: Bilingual, tail: string): Bilingual => ({
  zh: `${words.zh}：${tail}`,
  en: `${words.en}: ${tail}`,
});

const domainWords = (error: DomainError): Bilingual => {
  const { zh, en } = problems[error.code];
  const places = (language: 'zh' | 'en'): string =>
    error.issues.map((issue) => ` ${issue.pointer} ${issue[language]}`).join(';');
  // Where places are named, they say it; else the message has the id in question.
  const what = error.issues.length > 0 ? '' : ` [${error.message}]`;
  return { zh: `${zh}${places('zh')}${what}`, en: `${en}${places('en')}${what}` };
};

/** What went wrong in words for a person: never a stack. */
export const explainError = (error: unknown): Explained => {
  if (error instanceof CommandRefused) return { exitCode: error.usage ? 2 : 1, code: error.code, words: error.words };
  if (error instanceof DomainError) return { exitCode: 1, code: error.code, words: domainWords(error) };
  const { code = '', path = '' } = (error ?? {}) as { code?: string; path?: string };
  const known = systemWords[code];
  if (known) return { exitCode: 1, code, words: joined(known, path) };
  const message = error instanceof Error ? error.message : String(error);
  const storage = storageWords(message);
  if (storage) return { exitCode: 1, ...storage };
  return {
    exitCode: 1,
    code: 'unexpected',
    words: { zh: `出现意外错误：${message}`, en: `Something unexpected happened: ${message}` },
  };
};
