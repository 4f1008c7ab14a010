import { describe, expect, test } from 'vitest';
import { diffHtml } from './diff-html.ts';

const shown = (before: string, after: string): string[] =>
  diffHtml(before, after).blocks.map(
    ({ kind, parts }) =>
      `${kind}: ${parts.map(({ change, text }) => (change === 'same' ? text : change === 'added' ? `+${text}+` : `-${text}-`)).join('')}`,
  );

describe('given two revisions of a body', () => {
  test('[CNT-31] when a figure is corrected, then only the figure is shown as changed', () => {
    expect(shown('<h2>一、目标</h2><p>到2026年增长5.5%。</p>', '<h2>一、目标</h2><p>到2026年增长6%。</p>')).toEqual([
      'same: 一、目标',
      'changed: 到2026年增长-5.5-+6+%。',
    ]);
  });

  test('when paragraphs come and go, then each is added or removed as a whole', () => {
    expect(
      shown(
        '<p>第一段话在这里</p><p>要删去的旧内容</p><p>末段</p>',
        '<p>第一段话在这里</p><p>末段</p><p>全新的一段</p>',
      ),
    ).toEqual(['same: 第一段话在这里', 'removed: -要删去的旧内容-', 'same: 末段', 'added: +全新的一段+']);
  });

  test('when a row of a table changes, then the other rows are the same', () => {
    const table = (figure: number) =>
      `<table><tbody><tr><td>甲</td><td>1</td></tr><tr><td>乙镇人口</td><td>${figure}</td></tr></tbody></table>`;
    expect(shown(table(20), table(21))).toEqual(['same: 甲\t1', 'changed: 乙镇人口\t-20-+21+']);
  });

  test('when only a link changes, then the block is changed though its words are not', () => {
    expect(shown('<p><a href="/a">附件</a></p>', '<p><a href="/b">附件</a></p>')).toEqual(['changed: 附件']);
  });

  test('when nothing or everything is there, then it says so', () => {
    expect(shown('', '')).toEqual([]);
    expect(shown('', '<p>新</p>')).toEqual(['added: +新+']);
  });

  test('when parts are put together, then both wordings come back', () => {
    const before = '各区县人民政府，市政府各部门：现将《方案》印发给你们';
    const after = '各县区人民政府、市政府各部门：现将《工作方案》印发你们，请认真执行';
    const parts = diffHtml(`<p>${before}</p>`, `<p>${after}</p>`).blocks.flatMap((block) => block.parts);
    const without = (change: string) =>
      parts
        .filter((part) => part.change !== change)
        .map(({ text }) => text)
        .join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });

  test('when two long bodies have nothing in common, then seconds are enough', () => {
    const body = (seed: number) =>
      Array.from({ length: 4000 }, (_, index) => `<p>${(index * 7919 + seed).toString(36).repeat(12)}</p>`).join('');
    const started = process.cpuUsage().user / 1000;
    diffHtml(body(1), body(2));
    diffHtml(`<p>${'甲乙丙'.repeat(3000)}</p>`, `<p>${'丁戊己'.repeat(3000)}</p>`);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(20_000);
  });
});
