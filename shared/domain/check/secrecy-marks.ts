import type { TextPlace } from './text-place.ts';

/**
 * `classified` is a mark of secrecy level (绝密★, 机密★, 秘密★), `internal` forbids passing on (内部资料, 不得外传),
 * `copyNumber` is the serial of a numbered copy. `quoted` marks stand in quotation marks: a text about marks.
 */
export type SecrecyMark = TextPlace & {
  readonly kind: 'classified' | 'internal' | 'copyNumber';
  readonly quoted: boolean;
};

const gap = '[ \\t\\u00a0\\u3000]{0,4}';
const level = `(?:绝${gap}密|机${gap}密|秘${gap}密)`;
const term = `(?:${gap}(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})${gap}(?:年|个月|天|日)|${gap}(?:启用前|公布前|长期))?`;

/** The words as a mark: after a break or 本, 属, 系 and before a break or a ban; not in the run of a sentence. */
const internalPaper =
  /(?<=^|[\s（(【[《“"，,。；;：:！!本属系于为])内部(?:资料|文件|材料|刊物)(?=$|[\s）)】\]》”"，,。；;：:！!★]|不得|注意|严禁|请勿|禁止)/g;

const patterns: readonly { readonly kind: SecrecyMark['kind']; readonly pattern: RegExp }[] = [
  { kind: 'classified', pattern: new RegExp(`${level}(?:级|件)?${gap}[★☆✩✭⭐﹡＊*]${term}`, 'g') },
  {
    kind: 'classified',
    pattern: new RegExp(`(?<=^|\\n)[ \\t\\u00a0\\u3000]{0,20}${level}级?(?=[ \\t\\u00a0\\u3000]{0,20}(?:\\n|$))`, 'g'),
  },
  { kind: 'classified', pattern: new RegExp(`密${gap}级${gap}[:：]${gap}${level}`, 'g') },
  { kind: 'internal', pattern: internalPaper },
  { kind: 'internal', pattern: /(?:不得|严禁|禁止|请勿|切勿|勿)(?:擅自)?(?:对外|向外)?(?:外传|外泄|传播扩散)/g },
  { kind: 'internal', pattern: /仅(?:供|限)(?:领导|本单位)?内部(?:使用|参阅|参考|传阅|掌握)/g },
  { kind: 'internal', pattern: /(?:注意|妥善)保[密管][，,、]?\s?(?:阅后|用后)(?:即|收)[回毁]/g },
  { kind: 'copyNumber', pattern: /份[ \u3000]?号[ \u3000]?[:：]?[ \u3000]?[0-9０-９]{3,6}(?![0-9０-９])/g },
];

const opening = '“"‘「『《';

/** A quotation mark opened on the same line shortly before, and not closed since. */
const isQuoted = (text: string, start: number): boolean => {
  const before =
    text
      .slice(Math.max(0, start - 12), start)
      .split('\n')
      .at(-1) ?? '';
  return (
    [...before].findLastIndex((char) => opening.includes(char)) >
    [...before].findLastIndex((char) => '”’」』》'.includes(char))
  );
};

/** Marks that a secret or internal paper carries, in order; the ordinary words 国家秘密, 商业秘密, 保密 are none. */
export const secrecyMarks = (text: string): readonly SecrecyMark[] => {
  const marks = patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: raw }) => {
      const start = index + raw.length - raw.trimStart().length;
      const end = index + raw.trimEnd().length;
      return { kind, start, end, text: text.slice(start, end), quoted: isQuoted(text, start) };
    }),
  );
  marks.sort((one, other) => one.start - other.start || other.end - one.end);
  return marks.filter(
    (mark, index) => !marks.slice(Math.max(0, index - 4), index).some((earlier) => earlier.end > mark.start),
  );
};
