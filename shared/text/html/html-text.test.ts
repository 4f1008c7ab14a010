import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { htmlText } from './html-text.ts';

describe('given the body of an article', () => {
  test('when blocks follow one another, then one line break parts them', () => {
    expect(htmlText('<h2>一、要求</h2>\n\n<p>第<strong>一</strong>段<br>换行</p><ul><li>甲</li><li>乙</li></ul>')).toBe(
      '一、要求\n第一段\n换行\n甲\n乙',
    );
  });

  test('when there is a table, then tabs part the cells and line breaks the rows', () => {
    expect(
      htmlText('<table><tr><th>姓名</th><th>电话</th></tr><tr><td> 张三 </td><td><p>123</p></td></tr></table>'),
    ).toBe('姓名\t电话\n张三\n123');
  });

  test('when white space and entities occur, then they read as in a browser', () => {
    expect(htmlText('  a\n  b&nbsp;c &lt;x&gt; <em> d</em><script>no</script>')).toBe('a b\u00a0c <x> d');
  });

  test('when a megabyte comes in, then seconds are enough', () => {
    const started = process.cpuUsage().user / 1000;
    expect(htmlText('<p>国务院关于 在市场监管</p>'.repeat(40_000)).length).toBeGreaterThan(400_000);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(12_000);
  });
});

describe('given a text to cut', () => {
  test('when it is short, then it stays whole, in one line', () => {
    expect(excerpt('甲\n\u3000\u3000乙', 10)).toBe('甲 乙');
  });

  test('when a sentence ends late enough, then it is cut there; else an ellipsis says so', () => {
    expect(excerpt('一二三四五六七。八九十', 10)).toBe('一二三四五六七。');
    expect(excerpt('一。二三四五六七八九十零', 10)).toBe('一。二三四五六七八…');
  });

  test('when rare characters stand at the cut, then none is halved', () => {
    expect(excerpt('𠮷'.repeat(20), 5)).toBe(`${'𠮷'.repeat(4)}…`);
  });
});
