import { describe, expect, test } from 'vitest';
import { articleSpec, renderSample } from '#shared/rendering/testing/render-sample.ts';

const shown = async (body: string): Promise<string> =>
  (await renderSample(articleSpec('jyj', 'zcfg', 'd1'), { bodies: new Map([['jyj/d1', body]]) }))?.body ?? '';

describe('given links in a body', () => {
  test.each([
    'https://www.gov.cn/a',
    'https://jyj.yunlan.gov.cn/x',
    'https://www.allowed.example/',
    '/gzdt/index.html',
    '#note',
    'tel:0000-1',
  ])('when one leads to %s, then it is direct', async (href) =>
    expect(await shown(`<p><a href="${href}">x</a></p>`)).toContain(`<a href="${href}">x</a>`),
  );

  test.each([
    ['https://example.com/?a=1&amp;b=2', 'https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2'],
    ['https://gov.cn.example.com/', 'https%3A%2F%2Fgov.cn.example.com%2F'],
    ['//example.com/x', 'https%3A%2F%2Fexample.com%2Fx'],
    ['\\\\example.com\\x', 'https%3A%2F%2Fexample.com%2Fx'],
  ])('when one leads to %s, then it passes the leaving notice', async (href, to) =>
    expect(await shown(`<p><a href="${href}">x</a></p>`)).toContain(
      `<a href="/leave?to=${to}" rel="noopener noreferrer external nofollow">x</a>`,
    ),
  );

  test.each(['javascript:alert(1)', 'data:text/html,x', ' java\tscript:alert(1)'])(
    'when one is %s, then it leads nowhere',
    async (href) => expect(await shown(`<p><a href="${href}">x</a></p>`)).toContain('<p><a>x</a></p>'),
  );
});

describe('given pictures and tables in a body', () => {
  test('when a picture is of the media store, then its variants are offered and its alternative text stays', async () => {
    const body = await shown('<p><img alt="图" src="/media/jyj/m1/a.jpg" /></p>');
    expect(body).toContain(
      'src="/media/jyj/m1/w800.webp" srcset="/media/jyj/m1/w400.webp 400w, /media/jyj/m1/w800.webp 800w',
    );
    expect(body).toContain('alt="图"');
  });

  test('when a table holds a table, then one frame scrolls', async () => {
    const body = await shown('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>');
    expect(body.match(/class="table-frame"/g)).toHaveLength(1);
    expect(body).toContain('</table></td></tr></table></div>');
  });

  test('when a document is signed and dated, then both stand at the right', async () => {
    expect(await shown('<p>云澜市教育局</p><p>2026年11月18日</p>')).toContain(
      '<p class="signature">云澜市教育局</p><p class="signature">2026年11月18日</p>',
    );
  });
});
