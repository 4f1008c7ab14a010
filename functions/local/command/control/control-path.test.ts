import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controlPath } from '#functions/local/command/control/control-path.ts';

describe('given a data folder', () => {
  test('when its path is short, then the socket lies in it', () => {
    expect(controlPath('/srv/zhanqun')).toBe(join('/srv/zhanqun', 'control.sock'));
  });

  test('when its path is longer than a socket may be, then each folder has one of its own elsewhere', () => {
    const [one, other] = ['a', 'b'].map((letter) => controlPath(join('/srv', letter.repeat(120))));
    expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(104);
    expect(one).not.toBe(other);
  });
});
