import type { Bilingual } from '#shared/domain/site/site.ts';

type Pattern = readonly [code: string, match: RegExp, words: (place: string, detail: string) => Bilingual];

/** What the engines of one machine say, by their own words: they reach us from other threads as text. */
const patterns: readonly Pattern[] = [
  [
    'inUse',
    /^(.*) is in use by another process \((.*)\)/,
    (folder, owner) => ({
      zh: `数据文件夹 ${folder} 正被另一个进程（${owner}）使用，请等它结束或先停止它，或用 DATA_DIR 指定另一个文件夹`,
      en: `${folder} is in use by another process (${owner}): wait for its end or stop it, or name another folder with DATA_DIR`,
    }),
  ],
  [
    'damaged',
    /^(.*) is damaged \(([\s\S]*)\); restore/,
    (file, found) => ({
      zh: `数据文件 ${file} 已损坏，请从备份恢复；没有改动任何数据。检查结果：${found}`,
      en: `${file} is damaged: restore it from a backup. Nothing was changed. Found: ${found}`,
    }),
  ],
  [
    'damaged',
    /(?:database disk image is malformed|file is not a database)/,
    () => ({
      zh: '数据文件夹中有数据库文件已损坏，请从备份恢复',
      en: 'A database file of the data folder is damaged: restore it from a backup',
    }),
  ],
  [
    'readOnly',
    /(?:readonly database|read-only)/,
    () => ({
      zh: '数据文件夹不可写，请检查权限或磁盘是否只读',
      en: 'The data folder cannot be written to: check its permissions and whether the disk is read-only',
    }),
  ],
  [
    'full',
    /(?:database or disk is full|disk I\/O error|EFBIG)/,
    () => ({
      zh: '数据写不进磁盘：空间不足、超出配额或磁盘故障；腾出空间后重新启动，已确认的数据都在',
      en: 'The disk takes no more: it is full, over its quota or failing. Free some space and start again; all that was confirmed is there',
    }),
  ],
  [
    'unopened',
    /unable to open database file/,
    () => ({
      zh: '数据文件夹中的数据库打不开，请检查权限',
      en: 'A database of the data folder cannot be opened: check its permissions',
    }),
  ],
];

/** Words for a person where the message is one of the storage's; undefined where it is not. */
export const storageWords = (message: string): { readonly code: string; readonly words: Bilingual } | undefined => {
  for (const [code, match, words] of patterns) {
    const found = match.exec(message);
    if (found) return { code, words: words(found[1] ?? '', (found[2] ?? '').trim()) };
  }
  return undefined;
};
