import { describe, expect, test } from 'vitest';
import { saveHomeBlocks } from '#functions/sites/blocks/save-home-blocks.ts';
import { addColumnSet } from '#functions/sites/sets/add-column-set.ts';
import { retireColumnSet } from '#functions/sites/sets/retire-column-set.ts';
import { undoColumnSet } from '#functions/sites/sets/undo-column-set.ts';
import { person, siteWorld } from '#functions/sites/testing/site-world.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';
import { pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';
import { columnInputSchema } from '#shared/schemas/http/sites/column-schemas.ts';

const admin = person('siteadmin', 'jyj');

describe('given the sets of columns', () => {
  test.each(columnSets)(
    '[NAV-04] [COL-10] [COL-13] [CNT-33] [CLU-16] [DIS-06] when $setId is looked at, then a person could have entered all of it',
    (set) => {
      for (const draft of set.columns) expect(columnInputSchema.safeParse(draft).error?.issues).toBeUndefined();
      const ids = set.columns.map(({ columnId }) => columnId);
      expect(set.columns.every(({ parentId }, n) => parentId === undefined || ids.slice(0, n).includes(parentId))).toBe(
        true,
      );
    },
  );

  test('[NAV-04] when the portal adds the scenarios, then the four stand below one column, each with its steps', async () => {
    const world = await siteWorld();
    const made = await addColumnSet(world.services)(person('siteadmin', 'portal'), 'portal', {
      setId: 'scenarios',
    });
    expect(made.map(({ name }) => name.zh)).toEqual([
      '场景式服务',
      '我要结婚',
      '我要办户籍',
      '我要办理生育收养',
      '我要出入境',
    ]);
    expect(made[1]).toMatchObject({ path: 'cjfw/wyjh', parentId: 'cjfw' });
    expect(made[1]?.blocks?.[0]?.kind).toBe('steps');
  });

  test('[DIS-06] when a department adds the key areas, then all eight stand in its statutory disclosure; a second time nothing is added', async () => {
    const world = await siteWorld();
    const made = await addColumnSet(world.services)(admin, 'jyj', { setId: 'key-areas' });
    expect(made).toHaveLength(9);
    expect(made[0]).toMatchObject({ parentId: 'fdzdgk', path: 'zfxxgk/fdzdgk/zdly' });
    await expect(addColumnSet(world.services)(admin, 'jyj', { setId: 'key-areas' })).rejects.toMatchObject({
      code: 'address-taken',
    });
    await expect(
      addColumnSet(world.services)(person('siteadmin', 'wjw'), 'jyj', { setId: 'events' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('[DIS-06] when some of the key areas are there already, then only the others are added, below the same column', async () => {
    const world = await siteWorld();
    const add = addColumnSet(world.services);
    const without = ['sgjf', 'zftb', 'zdxm', 'hjbh', 'zfcg', 'sysf', 'yjgl'];
    expect((await add(admin, 'jyj', { setId: 'key-areas', without })).map(({ columnId }) => columnId)).toEqual([
      'zdly',
      'czyjs',
    ]);
    const made = await add(admin, 'jyj', { setId: 'key-areas' });
    expect(made.map(({ columnId }) => columnId)).toEqual(without);
    expect(made[0]).toMatchObject({ parentId: 'zdly', path: 'zfxxgk/fdzdgk/zdly/sgjf' });
  });

  test('[COL-01] when what was added is taken back, then all of it is retired at once, and comes back as it was', async () => {
    const world = await siteWorld();
    const add = addColumnSet(world.services);
    const retire = retireColumnSet(world.services);
    const made = await add(admin, 'jyj', { setId: 'key-areas' });
    const ids = made.map(({ columnId }) => columnId);
    await world.tables.transact([world.columns.put({ ...made[1], version: 2, description: '我们的' } as Column)]);
    const redirects = new RedirectRepository(world.tables);

    const gone = await retire(admin, 'jyj', { setId: 'key-areas', columnIds: ids });
    expect(gone.map(({ columnId, status }) => [columnId, status])).toEqual(ids.map((id) => [id, 'retired']));
    expect(world.events().at(-1)).toMatchObject({ type: 'ColumnChanged', siteId: 'jyj' });
    expect(await redirects.longest('jyj', made[1]?.path ?? '')).toMatchObject({ to: 'zfxxgk/fdzdgk' });
    await expect(retire(admin, 'jyj', { setId: 'key-areas' })).rejects.toMatchObject({ code: 'column-not-found' });

    const again = await add(admin, 'jyj', { setId: 'key-areas', without: ids.slice(2) });
    expect(again).toMatchObject([
      { columnId: 'zdly', status: 'active', version: 3 },
      { columnId: ids[1], status: 'active', description: '我们的', path: made[1]?.path },
    ]);
    expect(await redirects.longest('jyj', made[1]?.path ?? '')).toBeUndefined();
    expect((await world.columns.find('jyj', ids[2] ?? ''))?.status).toBe('retired');
    const rest = await add(admin, 'jyj', { setId: 'key-areas', without: ids.slice(0, 2) });
    expect(rest.map(({ columnId }) => columnId)).toEqual(ids.slice(2));
  });

  test('[COL-01] when one of a set holds texts or others stand below, then none of it is retired', async () => {
    const world = await siteWorld();
    const [top, first] = await addColumnSet(world.services)(admin, 'jyj', { setId: 'key-areas' });
    const retire = retireColumnSet(world.services);
    await expect(retire(admin, 'jyj', { setId: 'key-areas', columnIds: [top?.columnId ?? ''] })).rejects.toMatchObject({
      code: 'column-in-use',
    });
    await world.launchAll();
    await world.publish('jyj', first?.columnId ?? '', 'a1');
    await world.settle();
    await expect(retire(admin, 'jyj', { setId: 'key-areas' })).rejects.toMatchObject({ code: 'column-in-use' });
    expect((await world.columns.find('jyj', top?.columnId ?? ''))?.status).toBe('active');
    await expect(retire(person('siteadmin', 'wjw'), 'jyj', { setId: 'key-areas' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(retire(person('siteadmin', 'jyj', 'gzdt'), 'jyj', { setId: 'key-areas' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('[COL-01] when adding is undone, then what the set made vanishes, what it took into use again is retired, what was filled or changed stays', async () => {
    const world = await siteWorld();
    const add = addColumnSet(world.services);
    const undo = async (made: readonly Column[], who = admin) =>
      undoColumnSet(world.services)(who, 'jyj', {
        setId: 'key-areas',
        columns: made.map(({ columnId, version }) => ({ columnId, version })),
      });
    const made = await add(admin, 'jyj', { setId: 'key-areas' });
    const ids = made.map(({ columnId }) => columnId);
    await expect(undo(made, person('siteadmin', 'wjw'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(undo(made, person('siteadmin', 'jyj', 'gzdt'))).rejects.toMatchObject({ code: 'forbidden' });

    expect(await undo(made)).toEqual({ removed: ids, retired: [], stays: [] });
    const tree = await world.columns.tree('jyj');
    expect(ids.filter((id) => tree.has(id))).toEqual([]);
    expect(world.events().at(-1)).toMatchObject({
      type: 'ColumnChanged',
      tags: expect.arrayContaining(['navigation:jyj']),
    });
    expect(await new RedirectRepository(world.tables).longest('jyj', made[1]?.path ?? '')).toBeUndefined();
    expect(await undo(made)).toEqual({ removed: [], retired: [], stays: [] });

    const again = await add(admin, 'jyj', { setId: 'key-areas' });
    expect(again.map(({ columnId, version }) => [columnId, version])).toEqual(ids.map((id) => [id, 1]));
    await retireColumnSet(world.services)(admin, 'jyj', { setId: 'key-areas', columnIds: [ids[3] ?? ''] });
    const [back] = await add(admin, 'jyj', { setId: 'key-areas' });
    await world.tables.transact([world.columns.put({ ...again[1], version: 2, description: '我们的' } as Column)]);
    await world.launchAll();
    await world.publish('jyj', ids[2] ?? '', 'a1');
    await world.leave('jyj', 'a1');
    await world.indexesCatchUp('jyj', ids[2] ?? '');
    const left = await undo([...again.filter(({ columnId }) => columnId !== ids[3]), back as Column]);
    expect(left).toMatchObject({
      removed: ids.slice(4),
      retired: [{ columnId: ids[3], status: 'retired' }],
      stays: [
        { columnId: ids[0], why: 'columns' },
        { columnId: ids[1], why: 'changed' },
        { columnId: ids[2], why: 'articles' },
      ],
    });
  });

  test('[CNT-33] when the portal has an events column, then a department that adds one asks to be shown there', async () => {
    const world = await siteWorld();
    await addColumnSet(world.services)(person('siteadmin', 'portal'), 'portal', { setId: 'events' });
    const [events] = await addColumnSet(world.services)(admin, 'jyj', { setId: 'events' });
    expect(events?.mounts).toMatchObject([{ siteId: 'portal', columnId: 'hdyg', state: 'requested' }]);
    expect(await world.columns.mountedOn('portal')).toContainEqual({
      columnId: 'hdyg',
      sourceSiteId: 'jyj',
      sourceColumnId: 'hdyg',
      state: 'requested',
    });
  });
});

test('[TPL-02] given a home page, when its administrator puts blocks together, then only what shows these blocks is announced', async () => {
  const world = await siteWorld();
  const blocks = pageBlocksSchema.parse([{ kind: 'front', column: 'gzdt' }]);
  const { version } = (await world.sites.find('jyj')) ?? { version: 0 };
  const saved = await saveHomeBlocks(world.services)(admin, 'jyj', version, blocks);
  expect(saved.homeBlocks).toEqual(blocks);
  expect(world.events().at(-1)?.tags).toEqual(['homeBlocks:jyj']);
  await expect(saveHomeBlocks(world.services)(admin, 'jyj', version, [])).rejects.toMatchObject({
    code: 'version-conflict',
  });
  const without = await saveHomeBlocks(world.services)(admin, 'jyj', saved.version, []);
  expect(without.homeBlocks).toBeUndefined();
});

test('[TPL-02] given an English home page, when its blocks are put together, then the Chinese one keeps its own', async () => {
  const world = await siteWorld();
  const blocks = pageBlocksSchema.parse([{ kind: 'heading', title: { zh: 'Welcome' } }]);
  const { version } = (await world.sites.find('jyj')) ?? { version: 0 };
  const saved = await saveHomeBlocks(world.services)(admin, 'jyj', version, blocks, 'en');
  expect([saved.homeBlocksEn, saved.homeBlocks]).toEqual([blocks, undefined]);
  expect(world.events().at(-1)?.tags).toEqual(['homeBlocks:jyj']);
});

test.each([
  ['an address that runs code', [{ kind: 'links', links: [{ name: { zh: '点' }, url: 'javascript:alert(1)' }] }]],
  [
    'an address of another host in disguise',
    [{ kind: 'links', links: [{ name: { zh: '点' }, url: '//evil.example' }] }],
  ],
  ['a kind nobody knows', [{ kind: 'script', text: { zh: 'x' } }]],
])('[SEC-03] given blocks with %s, when they are read, then they are refused', (_, blocks) => {
  expect(pageBlocksSchema.safeParse(blocks).success).toBe(false);
});
