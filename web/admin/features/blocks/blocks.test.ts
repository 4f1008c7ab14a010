import { describe, expect, test } from 'vitest';
import { type Block, keyed, newBlock, toBody } from '#desk/features/blocks/block/block-data.ts';
import { lacksOf } from '#desk/features/blocks/block/block-lacks.ts';
import { changed, redone, startHistory, undone } from '#desk/features/blocks/page/block-history.ts';
import { startsFor } from '#desk/features/blocks/page/page-starts.ts';
import { pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';

const column = (columnId: string, more: object = {}) => ({
  columnId,
  name: { zh: columnId, en: columnId },
  status: 'active' as const,
  lang: 'zh' as const,
  order: 1,
  visible: true,
  ...more,
});

describe('given blocks under edit', () => {
  test('[NAV-04] when titles and texts are left empty, then they are not sent', () => {
    const block = { ...newBlock('list', 'gzdt'), title: { zh: '  ' } } as Block;
    expect(toBody(keyed([block]))).toEqual([{ kind: 'list', column: 'gzdt', limit: 8 }]);
  });

  test('[NAV-05] when steps and links are filled in, then the server takes them', () => {
    const blocks = [
      { kind: 'steps', steps: [{ name: { zh: '备齐材料 ' }, url: '', text: { zh: '身份证件' } }] },
      { kind: 'links', links: [{ name: { zh: '审批系统' }, url: 'https://sp.example.gov.cn/', text: { zh: '' } }] },
    ] as Block[];
    expect(lacksOf(keyed(blocks))).toEqual([]);
    const body = toBody(keyed(blocks));
    expect(body[0]).toEqual({ kind: 'steps', steps: [{ name: { zh: '备齐材料' }, text: { zh: '身份证件' } }] });
    expect(pageBlocksSchema.safeParse(body).success).toBe(true);
  });

  test('[CLU-16] when something is missing, then it is named with its place, and the server would refuse it', () => {
    const blocks = [
      newBlock('text'),
      newBlock('list'),
      { kind: 'links', links: [{ name: { zh: '教育服务' }, url: 'jyj.gov.cn' }] },
      { kind: 'steps', steps: [{ name: { zh: '第一步' }, text: { zh: ' ' } }] },
    ] as Block[];
    expect(lacksOf(keyed(blocks)).map(({ n, what, entry }) => [n, what, entry])).toEqual([
      [1, 'text', undefined],
      [2, 'column', undefined],
      [3, 'entryUrl', 1],
      [4, 'entryText', 1],
    ]);
    for (const block of toBody(keyed(blocks))) expect(pageBlocksSchema.safeParse([block]).success).toBe(false);
  });

  test('[TPL-03] when a person types, removes and takes it back, then what was typed in one go goes in one step', () => {
    const [one, two, three] = [keyed([newBlock('unitCard')]), keyed([newBlock('sites')]), keyed([])];
    let history = startHistory(one ?? []);
    history = changed(history, two, 'b1');
    history = changed(history, [...two, ...one], 'b1');
    history = changed(history, three);
    expect(undone(history).now).toEqual([...two, ...one]);
    expect(undone(undone(history)).now).toBe(one);
    expect(undone(undone(undone(history))).now).toBe(one);
    expect(redone(undone(history)).now).toBe(three);
    expect(changed(undone(history), one).future).toEqual([]);
  });
});

describe('given a page nobody has put together yet', () => {
  const columns = [column('gzdt'), column('tzgg'), column('zfxxgk'), column('dwgk'), column('bszn')];

  test.each([
    ['home', 'portal'],
    ['home', 'department'],
    ['home', 'district'],
    ['home', 'topic'],
  ] as const)('[TPL-03] when its %s of a %s is begun from what it shows now, then the server takes it', (_, kind) => {
    const [first] = startsFor({ home: true, kind, name: '市教育局', description: '官方网站', columns });
    expect(first?.blocks.length).toBeGreaterThan(1);
    expect(pageBlocksSchema.safeParse(toBody(keyed(first?.blocks ?? []))).error?.issues).toBeUndefined();
  });

  test('[NAV-04] [COL-10] [COL-13] when a topic page is begun, then each beginning says what is still to be filled in', () => {
    const starts = startsFor({
      home: false,
      columnId: 'wykd',
      columns: [...columns, column('wykd-a', { parentId: 'wykd' })],
    });
    expect(starts.map(({ id }) => id)).toEqual(['scenario', 'topic', 'subject', 'systems', 'occasions']);
    const lacks = starts.map(({ blocks }) => lacksOf(keyed(blocks)).length);
    expect(lacks.map((count) => count > 0)).toEqual([true, false, false, true, false]);
  });
});
