import { beforeEach, describe, expect, test } from 'vitest';
import { projectArticles } from '#functions/sites/projection/project-articles.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { siteWorld } from '#functions/sites/testing/site-world.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
  await world.launchAll();
  await world.settle();
});

describe('given a department whose gzdt the portal mounts', () => {
  test('[COL-08] when an article goes online, then the portal lists it and says which keys changed', async () => {
    const article = await world.publish('jyj', 'gzdt', 'a1');
    const from = world.tables.outbox.length;
    await world.feed();

    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    const projected = world.events(from).filter(({ type }) => type === 'PlacementProjected');
    expect(projected).toMatchObject([
      { siteId: 'portal', lists: [{ columnId: 'bmdt', keys: [article.placed[0]?.displayKey] }] },
    ]);
  });

  test('[COL-08] when an article of a column below it goes online, then the portal lists it too', async () => {
    const tree = await world.columns.tree('jyj');
    const gzdt = tree.get('gzdt');
    if (!gzdt) throw new Error('no gzdt');
    const below = {
      ...gzdt,
      columnId: 'xxdt',
      parentId: 'gzdt',
      path: 'gzdt/xxdt',
      version: 1,
      base: false,
      mounts: [],
    };
    await world.tables.transact([world.columns.put(below)]);

    await world.publish('jyj', 'xxdt', 'a1');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
  });

  test('[COL-08] when it is withdrawn, then it leaves the portal, and its mark of being filled goes', async () => {
    await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();
    expect(await world.columns.filled('portal')).toContain('bmdt');

    await world.leave('jyj', 'a1');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    expect(await world.columns.filled('portal')).not.toContain('bmdt');
    expect(await world.columns.filled('jyj')).not.toContain('gzdt');
  });

  test('when messages come twice and in the wrong order, then a withdrawn article stays away', async () => {
    const start = world.tables.outbox.length;
    await world.publish('jyj', 'gzdt', 'a1');
    const published = world.events(start);
    await world.feed();
    await world.leave('jyj', 'a1');
    await world.settle();

    await world.project([...published, ...published]);

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
  });

  test('when a message comes again, then nothing is written', async () => {
    const start = world.tables.outbox.length;
    await world.publish('jyj', 'gzdt', 'a1');
    const published = world.events(start);
    await world.settle();
    const before = world.tables.outbox.length;

    await world.project(published);

    expect(world.tables.outbox.length).toBe(before);
  });

  test('when it is taken down between reading and writing, then the late write does not bring it back', async () => {
    await world.publish('jyj', 'gzdt', 'a1');
    let left = false;
    const tables = storeThat(world.tables, async () => {
      if (left) return;
      left = true;
      await world.leave('jyj', 'a1', 'takenDown');
      await world.settle();
    });

    await projectArticles({ ...world.services, tables }, [{ siteId: 'jyj', articleId: 'a1' }], {
      background: false,
    });

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
  });

  test('when hundreds of articles are imported at once, then each is listed once', async () => {
    for (let n = 0; n < 300; n += 1) {
      world.clock.advance(1);
      await world.publish(n % 2 ? 'jyj' : 'wjw', 'gzdt', `a${n}`);
    }
    await world.settle();

    const listed = await world.listed('portal', 'bmdt');
    expect(listed).toHaveLength(300);
    expect(new Set(listed).size).toBe(300);
  });

  test('when the site is not live, then its articles show nowhere else', async () => {
    const site = await world.sites.find('jyj');
    if (!site) throw new Error('no site');
    await world.tables.transact([world.sites.put({ ...site, version: site.version + 1, status: 'preparing' })]);

    await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    expect(await world.listed('jyj', 'gzdt')).toEqual(['a1']);
  });

  test('when its scope becomes its own site, then it leaves the other sites and stays on its own', async () => {
    const before = await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();
    if (!before.live) throw new Error('not live');
    const live = { ...before.live, content: { ...before.live.content, publishScope: 'site' as const } };
    await world.saveArticle(before, { ...before, version: before.version + 1, live }, 'ArticlePublished');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    expect(await world.listed('jyj', 'gzdt')).toEqual(['a1']);
  });

  test('[CLU-05] when an article of another column is also to stand in the mounted one, then it is shown there too', async () => {
    const before = await world.publish('jyj', 'zcfg', 'a1');
    await world.settle();
    expect(await world.listed('portal', 'bmdt')).toEqual([]);
    if (!before.live) throw new Error('not live');
    const live = { ...before.live, content: { ...before.live.content, alsoIn: ['gzdt'] } };
    await world.saveArticle(before, { ...before, version: before.version + 1, live }, 'ArticlePublished');
    await world.settle();

    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    expect(await world.listed('jyj', 'gzdt')).toEqual(['a1']);
  });

  test('when a message is malformed, then only it is delivered again', async () => {
    const start = world.tables.outbox.length;
    await world.publish('jyj', 'gzdt', 'a1');
    const [event] = world.events(start);

    const answer = await projectionHandler(world.services)({
      Records: [
        { messageId: 'bad', receiptHandle: '1', body: '{"events":[{}]}' },
        { messageId: 'good', receiptHandle: '2', body: JSON.stringify({ events: [event] }) },
      ],
    });

    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'bad' }]);
    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
  });
});

/** The same store, doing something else just before each transaction. */
const storeThat = (base: TableStore, beforeWriting: () => Promise<void>): TableStore => ({
  get: (key) => base.get(key),
  batchGet: (all) => base.batchGet(all),
  query: (query) => base.query(query),
  transact: async (writes, options) => {
    await beforeWriting();
    return base.transact(writes, options);
  },
  reserve: (counter, count) => base.reserve(counter, count),
  add: (counter, amount) => base.add(counter, amount),
  scan: (table) => base.scan(table),
});
