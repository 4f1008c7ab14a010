import { expect, test } from 'vitest';
import { differingLines } from './differing-lines.ts';

test('[TPL-05] given two sources, when they are laid side by side, then each says the lines the other lacks', () => {
  const [mine, theirs] = ['a\nb\nmine\nc\n', 'a\nb\nc\ntheirs\n'];
  expect(differingLines(mine, theirs)).toBe('⋯\nmine\n⋯');
  expect(differingLines(theirs, mine)).toBe('⋯\ntheirs');
});
