import { describe, expect, test } from 'vitest';
import type { ListColumn } from './list-column.ts';
import { sortedRows, sortingOf, sortingText } from './sorting.ts';
import { fileRows } from './table-file.tsx';

type Row = { readonly name: string; readonly views: number };

const columns: readonly ListColumn<Row>[] = [
  { title: '名称', dataIndex: 'name' },
  { title: '浏览量', key: 'views', align: 'right', sorter: (a, b) => a.views - b.views, render: (_, row) => row.views },
  { title: '增减', render: () => <b>多</b>, plain: ({ views }) => `${views}%` },
  { title: '操作', render: () => <b>打开</b>, plain: null },
];
const rows: readonly Row[] = [
  { name: '甲', views: 2 },
  { name: '乙', views: 9 },
  { name: '丙', views: 2 },
];

describe('given a list with a column that has an order', () => {
  test.each([
    ['views', { key: 'views', descending: false }],
    ['-views', { key: 'views', descending: true }],
    ['name', undefined],
    ['-nothing', undefined],
    [undefined, undefined],
  ])('when the address says %j, then it is sorted by %j', (text, sorting) => {
    expect(sortingOf(columns, text)).toEqual(sorting);
    if (sorting) expect(sortingText(sorting)).toBe(text);
  });

  test.each([
    [false, '甲丙乙'],
    [true, '乙甲丙'],
  ])('when it is sorted, descending: %j, then equal rows stay as they came', (descending, names) => {
    const sorted = sortedRows(rows, columns, { key: 'views', descending });
    expect(sorted.map(({ name }) => name).join('')).toBe(names);
    expect(sortedRows(rows, columns, undefined)).toBe(rows);
  });
});

describe('given a list that is handed out as a file', () => {
  test('[STA-03] when cells are drawn, then the file says them in words, without what is only pressed', () => {
    expect(fileRows(columns, rows.slice(0, 1), { name: '合计', views: 13 })).toEqual([
      ['名称', '浏览量', '增减'],
      ['甲', 2, '2%'],
      ['合计', 13, '13%'],
    ]);
  });
});
