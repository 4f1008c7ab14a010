import { beforeEach, describe, expect, test } from 'vitest';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { closeColumn } from '#functions/sites/columns/close-column.ts';
import { createColumn } from '#functions/sites/columns/create-column.ts';
import { reopenColumn } from '#functions/sites/columns/reopen-column.ts';
import { relistColumn } from '#functions/sites/tasks/relist-column.ts';
import { runTask } from '#functions/sites/tasks/run-task.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const admin = person('siteadmin', 'jyj');
let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
  await world.launchAll();
  await world.settle();
});

const change = (columnId: string, patch: Parameters<ReturnType<typeof changeColumn>>[2], ifMatch = 0) =>
  changeColumn(world.services)(admin, { siteId: 'jyj', columnId, ifMatch }, patch);
const add = (columnId: string, parentId?: string) =>
  createColumn(world.services)(admin, 'jyj', { columnId, parentId, name: { zh: columnId, en: '' }, type: '工作动态' });

describe('given a column with articles', () => {
  test('[COL-06] [COL-07] when it moves below another, then rows, addresses and mounts follow and old addresses redirect', async () => {
    await add('xx', 'gzdt');
    await add('sub', 'xx');
    await world.publish('jyj', 'sub', 'a1');
    await world.publish('jyj', 'xx', 'a2');
    await world.settle();
    expect(await world.listed('portal', 'bmdt')).toHaveLength(2);

    const saved = await change('xx', { parentId: 'zcfg' });
    await world.settle();

    expect(saved.path).toBe('zcfg/xx');
    expect((await world.columns.find('jyj', 'sub'))?.path).toBe('zcfg/xx/sub');
    expect(await world.listed('jyj', 'gzdt')).toEqual([]);
    expect((await world.listed('jyj', 'zcfg')).toSorted()).toEqual(['a1', 'a2']);
    expect(await world.addresses('jyj', 'sub')).toEqual(['/zcfg/xx/sub/2026/a1.html']);
    expect((await world.articles.find('jyj', 'a1'))?.live?.url).toBe('/zcfg/xx/sub/2026/a1.html');
    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    const redirects = new RedirectRepository(world.tables);
    expect(await redirects.longest('jyj', 'gzdt/xx/sub/2026/a1.html')).toMatchObject({
      path: 'gzdt/xx',
      to: 'zcfg/xx',
    });
    expect(await new TaskRepository(world.tables).find(saved.tasks[0] ?? '')).toMatchObject({ state: 'done' });
  });

  test('when it moves there and back, then no redirect leads in a circle', async () => {
    await add('xx', 'gzdt');
    await change('xx', { parentId: 'zcfg' });
    await change('xx', { parentId: 'gzdt' });

    const redirects = new RedirectRepository(world.tables);
    expect(await redirects.longest('jyj', 'gzdt/xx')).toBeUndefined();
    expect(await redirects.longest('jyj', 'zcfg/xx')).toMatchObject({ to: 'gzdt/xx' });
  });

  test('when a withdrawn article was there, then its address moves too', async () => {
    await add('xx', 'gzdt');
    await world.publish('jyj', 'xx', 'a1');
    await world.leave('jyj', 'a1');
    await world.settle();
    await world.indexesCatchUp('jyj', 'xx');

    await change('xx', { path: 'xwzx' });
    await world.settle();

    expect((await world.articles.find('jyj', 'a1'))?.live).toMatchObject({
      status: 'withdrawn',
      url: '/xwzx/2026/a1.html',
    });
  });

  test('when the task dies after any step and starts again, then the end is the same', async () => {
    await add('xx', 'gzdt');
    for (let n = 0; n < 60; n += 1) await world.publish('jyj', 'xx', `a${n}`);
    await world.settle();
    const saved = await change('xx', { parentId: 'zcfg' });
    const taskId = saved.tasks[0] ?? '';
    for (let crash = 0; crash < 8; crash += 1) {
      let steps = 0;
      const dying = runTask(world.services, {
        relistColumn: async (ports, task) => {
          steps += 1;
          const outcome = await relistColumn(ports, task);
          if (steps === 2) throw new Error('killed');
          return outcome;
        },
      });
      await dying(taskId);
      const task = await new TaskRepository(world.tables).find(taskId);
      if (task?.state !== 'open') break;
    }
    await world.settle();

    expect(await new TaskRepository(world.tables).find(taskId)).toMatchObject({ state: 'done' });
    expect(await world.listed('jyj', 'zcfg')).toHaveLength(60);
    expect(await world.listed('jyj', 'gzdt')).toEqual([]);
    expect((await world.addresses('jyj', 'xx')).every((url) => url.startsWith('/zcfg/xx/2026/'))).toBe(true);
  });

  test('when it is merged, then the other column has its articles and the old addresses redirect', async () => {
    await add('xx');
    await world.publish('jyj', 'xx', 'a1');
    await world.settle();

    await closeColumn(world.services)(admin, { siteId: 'jyj', columnId: 'xx', ifMatch: 0 }, 'gzdt');
    await world.settle();

    expect(await world.listed('jyj', 'xx')).toEqual([]);
    expect(await world.listed('jyj', 'gzdt')).toEqual(['a1']);
    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    expect(await world.addresses('jyj', 'gzdt')).toEqual(['/gzdt/2026/a1.html']);
    expect(await world.columns.find('jyj', 'xx')).toMatchObject({ status: 'merged', mergedInto: 'gzdt' });
    expect(await new RedirectRepository(world.tables).longest('jyj', 'xx/2026/a1.html')).toMatchObject({ to: 'gzdt' });
  });

  test('when a column others are mounted on is merged, then their rows come along', async () => {
    const portalAdmin = person('siteadmin', 'portal');
    await createColumn(world.services)(portalAdmin, 'portal', {
      columnId: 'xwzx',
      name: { zh: '新闻中心', en: '' },
      type: '工作动态',
    });
    await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();

    await closeColumn(world.services)(portalAdmin, { siteId: 'portal', columnId: 'bmdt', ifMatch: 0 }, 'xwzx');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    expect(await world.listed('portal', 'xwzx')).toEqual(['a1']);
    await world.publish('wjw', 'gzdt', 'a2');
    await world.settle();
    expect((await world.listed('portal', 'xwzx')).toSorted()).toEqual(['a1', 'a2']);
  });

  test('when somebody retires it, then that is refused; an empty one goes, a base one never', async () => {
    await add('xx', 'gzdt');
    await world.publish('jyj', 'xx', 'a1');
    const retire = (columnId: string) => closeColumn(world.services)(admin, { siteId: 'jyj', columnId, ifMatch: 0 });

    await expect(retire('xx')).rejects.toMatchObject({ code: 'column-in-use' });
    await expect(retire('gzdt')).rejects.toMatchObject({ code: 'transition-refused' });
    await add('yy', 'gzdt');
    expect(await retire('yy')).toMatchObject({ status: 'retired' });
    expect(await new RedirectRepository(world.tables).longest('jyj', 'gzdt/yy')).toMatchObject({ to: 'gzdt' });
  });

  test('[COL-01] when a retired one is taken into use again, then it stands where it stood, unless that place is taken', async () => {
    await add('yy', 'gzdt');
    const at = { siteId: 'jyj', columnId: 'yy', ifMatch: 0 };
    const reopen = reopenColumn(world.services);
    await expect(reopen(admin, at)).rejects.toMatchObject({ code: 'transition-refused' });
    await closeColumn(world.services)(admin, at);
    await expect(reopen(person('siteadmin', 'jyj', 'zcfg'), at)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reopen(admin, { ...at, ifMatch: 1 })).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await reopen(admin, at)).toMatchObject({ status: 'active', path: 'gzdt/yy', version: 3 });
    const redirects = new RedirectRepository(world.tables);
    expect(await redirects.longest('jyj', 'gzdt/yy')).toBeUndefined();

    await closeColumn(world.services)(admin, at);
    await add('zz', 'gzdt');
    await change('zz', { path: 'gzdt/yy' });
    await expect(reopen(admin, at)).rejects.toMatchObject({ code: 'address-taken' });
    expect(await reopen(admin, at, { parentId: 'zcfg', path: 'zcfg/yy' })).toMatchObject({ parentId: 'zcfg' });
    expect(await redirects.longest('jyj', 'gzdt/yy')).toMatchObject({ to: 'gzdt' });
  });
});

describe('given the column tree of a site', () => {
  test('[COL-01] when a column is to stand below itself, too deep, or on a path that is taken, then it is refused', async () => {
    let parent = 'gzdt';
    for (let depth = 2; depth <= 10; depth += 1) {
      await add(`d${depth}`, parent);
      parent = `d${depth}`;
    }
    await expect(add('d11', 'd10')).rejects.toMatchObject({ code: 'column-depth-exceeded' });
    await expect(change('gzdt', { parentId: 'd5' })).rejects.toMatchObject({ code: 'transition-refused' });
    await expect(change('d2', { parentId: 'dwgk' })).resolves.toMatchObject({ path: 'dwgk/d2' });
    await expect(change('dwgk', { parentId: 'zcfg' })).rejects.toMatchObject({ code: 'column-depth-exceeded' });
    await expect(change('zcjd', { path: 'zcfg' })).rejects.toMatchObject({ code: 'address-taken' });
    await expect(add('zcfg')).rejects.toMatchObject({ code: 'address-taken' });
    await expect(change('zcjd', { path: '../etc' })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(change('zcjd', { path: 'zcjd/new' })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(change('zcjd', { path: 'api/v1' })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  test('[COL-02] when a subtree of more columns than a transaction takes moves, then every path follows', async () => {
    await add('big');
    for (let n = 0; n < 120; n += 1) await add(`s${n}`, 'big');

    await change('big', { path: 'large' });
    await world.settle();

    const tree = await world.columns.tree('jyj');
    const below = [...tree.values()].filter(({ parentId }) => parentId === 'big');
    expect(below.every(({ path, columnId }) => path === `large/${columnId}`)).toBe(true);
  });

  test('[COL-06] when a column is renamed, then the change names it and the navigation', async () => {
    const from = world.tables.outbox.length;
    await change('gzdt', { name: { zh: '教育动态', en: 'News' } });

    expect(world.events(from)).toMatchObject([
      { type: 'ColumnChanged', tags: expect.arrayContaining(['navigation:jyj', 'column:jyj/gzdt']) },
    ]);
  });

  test('[NAV-05] [TPL-02] when only the blocks of a topic page change, then its page alone is announced; when it comes into the navigation, all that show it', async () => {
    const blocks = [{ kind: 'list', column: 'zcfg' } as const] as const;
    const from = world.tables.outbox.length;
    await change('gzdt', { blocks });
    await change('gzdt', { blocks: [{ ...blocks[0], limit: 3 } as const] });
    await change('gzdt', { blocks: null });
    const tags = world.events(from).map((event) => event.tags);
    expect(tags[1]).toEqual(['columnBlocks:jyj/gzdt']);
    for (const wide of [tags[0], tags[2]]) expect(wide).toContain('navigation:jyj');
  });

  test('when the version is not the one the person saw, then nothing changes', async () => {
    await change('gzdt', { order: 5 }, 1);
    await expect(change('gzdt', { order: 6 }, 1)).rejects.toMatchObject({ code: 'version-conflict' });
  });
});

describe('[CLU-04] given people with rights on other sites or columns', () => {
  const by = (actor: Parameters<ReturnType<typeof changeColumn>>[0]) =>
    changeColumn(world.services)(actor, { siteId: 'jyj', columnId: 'gzdt', ifMatch: 0 }, { order: 1 });

  test('when they change a column, then who has nothing on the site finds nothing, others are refused', async () => {
    await expect(by(person('siteadmin', 'wjw'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(by(person('officer', 'jyj'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(person('siteadmin', 'jyj', 'zcfg'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(office)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(person('siteadmin', 'jyj', 'gzdt'))).resolves.toMatchObject({ order: 1 });
  });

  test('when a column of theirs is to move to where they have none, then it is refused', async () => {
    await add('xx', 'gzdt');
    const gzdtAdmin = person('siteadmin', 'jyj', 'gzdt');
    const move = changeColumn(world.services)(
      gzdtAdmin,
      { siteId: 'jyj', columnId: 'xx', ifMatch: 0 },
      { parentId: 'zcfg' },
    );
    await expect(move).rejects.toMatchObject({ code: 'forbidden' });
  });
});
