import { describe, expect, test } from 'vitest';
import { plainRadicals } from './plain-radicals.ts';
import { tokenise } from './search/tokenise.ts';

describe('given text copied out of a PDF', () => {
  test('when it holds radical signs, then they read as the characters they look like', () => {
    expect(plainRadicals('⼈⺠政府第⼆⻚⾝份证⻓⻋⻔⻛⻢⻰⻘⻄')).toBe('人民政府第二页身份证长车门风马龙青西');
  });

  test('[SRC-01] when it is tokenised, then it is found like any other', () => {
    expect(tokenise('⼈⺠政府')).toEqual(tokenise('人民政府'));
  });
});
