import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrSvg } from './qr-svg.ts';

/** Reads the path back into the set of dark modules. */
const darkModules = (svg: string): Set<string> => {
  const dark = new Set<string>();
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let offset = 0; offset < Number(width); offset += 1) dark.add(`${Number(x) + offset - 4} ${Number(y) - 4}`);
  }
  return dark;
};

describe('given the address of a page', () => {
  const address = 'https://www.yunlan.gov.cn/zwgk/2026/01JDX8.html';

  test('when it is drawn, then exactly the dark modules of the code are in the path', () => {
    const { modules } = create([{ mode: 'byte', data: new TextEncoder().encode(address) }], {
      errorCorrectionLevel: 'M',
      maskPattern: 2,
    });
    const expected = new Set<string>();
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        if (modules.get(row, column)) expected.add(`${column} ${row}`);
    expect(darkModules(qrSvg(address))).toEqual(expected);
  });

  test('when it is drawn twice, then the bytes are the same, and fewer than six thousand', () => {
    expect(qrSvg(address)).toBe(qrSvg(address));
    expect(qrSvg(address).length).toBeLessThan(6000);
  });

  test('when the address holds markup, then none of it reaches the SVG', () => {
    expect(qrSvg('"><script>alert(1)</script>')).not.toContain('script');
  });
});
