import { describe, expect, test } from 'vitest';
import { foldInPlace } from './fold-in-place.ts';
import { foldText } from './fold-text.ts';

/** What is asked of it, without any table. */
const slowly = (text: string): string => {
  const whole = foldText(text);
  if (whole.length === text.length) return whole;
  return [...text]
    .map((character) => {
      const one = foldText(character);
      return one.length === character.length ? one : character;
    })
    .join('');
};

describe('given a text', () => {
  test.each([
    ['plain', '关于优化营商环境与５Ｇ建设的意见，ＡＢＣ（试行）'],
    ['signs that stand for several', '第①条……㎡ 共３㎞'],
    ['characters beyond the first plane', '𠮷林２０２６年😀ＯＫ'],
    ['combining signs', 'e\u0301tude ｶﾞｽ が Ａ'],
    ['a sigma at the end', 'ΟΔΟΣ ΟΔΟΣ１'],
    ['jamo', '\u1112\u1161\u11ab국Ａ'],
    ['radicals', '⼈⽂'],
    ['halves of characters', `甲${'𠮷'.slice(0, 1)}Ａ`],
    ['nothing', ''],
  ])('when it holds %s, then it is folded as the whole is and keeps its length', (_, text) => {
    const folded = foldInPlace(text);
    expect(folded).toBe(slowly(text));
    expect(folded).toHaveLength(text.length);
  });
});

test('given every unit by itself and beside others, when it is folded, then the table says what folding says', () => {
  for (let code = 0; code < 0xd800; code += 1) {
    const text = `甲${String.fromCharCode(code)}Ａ`;
    expect(foldInPlace(text)).toBe(slowly(text));
  }
});
