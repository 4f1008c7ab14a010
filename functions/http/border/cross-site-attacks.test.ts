import { describe, expect, test } from 'vitest';
import { staffApi, staffRoutes } from '#functions/http/testing/staff-api.ts';
import { sitesRoutes } from '#functions/sites/sites-routes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

describe('attack: cross-site forward', () => {
  test('[SEC-08] given rights on one site, when an article is written or moved into another, then nothing arrives there', async () => {
    const { world, as, text, write, pathOf } = await staffApi();
    const officer = await as('officer.jyj');
    await world.putColumn('wjw', 'only-there');
    expect((await officer('POST', '/sites/wjw/articles', { body: text })).status).toBe(404);

    const article = await write();
    const ifMatch = { 'if-match': `"${article.version}"` };
    for (const body of [
      { ...text, columnId: 'only-there' },
      { ...text, siteId: 'wjw' },
      { ...text, columnId: 'gzdt', targetSiteId: 'wjw', targetColumnId: 'gzdt' },
    ])
      expect([400, 404]).toContain((await officer('PUT', pathOf(article), { body, headers: ifMatch })).status);
    expect((await officer('PUT', pathOf({ ...article, siteId: 'wjw' }), { body: text, headers: ifMatch })).status).toBe(
      404,
    );
    expect((await (await as('officer.wjw'))('GET', '/sites/wjw/articles')).body.items).toEqual([]);
    expect(await world.now(article)).toMatchObject({ version: article.version, siteId: 'jyj' });
  });

  test('[SEC-08] given a column mounted onto another site’s, when that site has not agreed, then the mount shows nothing', async () => {
    const { world, as } = await staffApi([...staffRoutes, ...sitesRoutes]);
    const siteadmin = await as('siteadmin.jyj');
    const mounts = [{ siteId: 'wjw', columnId: 'gzdt', state: 'approved' }];
    const forged = await siteadmin('PATCH', '/sites/jyj/columns/gzdt', { body: { mounts } });
    expect(forged.status).toBe(400);
    await siteadmin('PATCH', '/sites/jyj/columns/gzdt', { body: { mounts: [{ siteId: 'wjw', columnId: 'gzdt' }] } });
    const decide = await siteadmin('POST', '/sites/wjw/mounts/gzdt/jyj/gzdt', { body: { decision: 'approve' } });
    expect([403, 404]).toContain(decide.status);
    const column = await new ColumnRepository(world.tables).find('jyj', 'gzdt');
    expect(column?.mounts.filter(({ state }) => state === 'approved')).toEqual([]);
  });
});

describe('attack: wrong review level', () => {
  test('[CNT-07] given a reviewer of the first stage, when the article is at another, then no decision and no named stage helps', async () => {
    const { world, as, submitted, pathOf } = await staffApi();
    const article = await submitted();
    const reviews = `${pathOf(article)}/reviews`;
    const [first, second, final] = await Promise.all(['first.jyj', 'second.jyj', 'final.jyj'].map(as));
    const approve = { decision: 'approve', comment: '' };
    for (const early of [second, final]) expect((await early?.('POST', reviews, { body: approve }))?.status).toBe(403);
    expect((await first?.('POST', reviews, { body: approve }))?.status).toBe(200);

    for (const level of [{ stage: 'first' }, { level: 1 }, { stage: 'second' }, { toStage: 'final' }]) {
      const answer = await first?.('POST', reviews, { body: { ...approve, ...level } });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${Object.keys(level)[0]}` }] } });
    }
    expect((await first?.('POST', reviews, { body: approve }))?.status).toBe(403);
    expect((await world.now(article)).working?.review?.approvals).toHaveLength(1);
    expect((await world.now(article)).live).toBeUndefined();
  });
});

describe('attack: batch by first id', () => {
  test.each([
    ['last', (own: object, foreign: object) => [own, own, foreign]],
    ['first', (own: object, foreign: object) => [foreign, own]],
  ])(
    '[SEC-08] given one foreign id %s in a batch, when it is decided, then nothing of the batch is',
    async (_, order) => {
      const { world, as, submitted } = await staffApi();
      const [own, foreign] = [await submitted(), await submitted({}, 'wjw')];
      const items = order(world.target(own), world.target(foreign));
      const first = await as('first.jyj');
      const answer = await first('POST', '/reviews', { body: { items, decision: { decision: 'approve' } } });
      expect(answer).toMatchObject({
        status: 403,
        body: { type: '/problems/batch-refused', facts: { refused: [`wjw/${foreign.articleId}`] } },
      });
      for (const article of [own, foreign]) expect((await world.now(article)).working?.review?.approvals).toEqual([]);
    },
  );

  test('[SEC-08] given an id of one’s own under another site’s name, when it is in a batch, then it is refused', async () => {
    const { world, as, submitted } = await staffApi();
    const own = await submitted();
    const items = [world.target(own), { siteId: 'wjw', articleId: own.articleId }];
    const first = await as('first.jyj');
    expect((await first('POST', '/reviews', { body: { items, decision: { decision: 'approve' } } })).status).toBe(403);
    expect((await world.now(own)).working?.review?.approvals).toEqual([]);
  });
});

describe('attack: client-sent checked flag', () => {
  const flags = [
    { status: 'published' },
    { checked: true },
    { stage: 'final' },
    { working: null },
    { live: { status: 'published' } },
    { basis: { kind: 'migration', by: 'x', basis: 'x' } },
    { publishedAt: '2020-01-01T00:00:00Z' },
    { version: 9 },
    { authors: [] },
  ];

  test.each(flags)(
    '[CNT-07] given %j in a text, when it is created or saved, then it is refused by name',
    async (flag) => {
      const { world, as, text, write, pathOf } = await staffApi();
      const officer = await as('officer.jyj');
      const pointer = `/${Object.keys(flag)[0]}`;
      const body = { ...text, ...flag };
      const created = await officer('POST', '/sites/jyj/articles', { body });
      expect(created).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
      const article = await write();
      const saved = await officer('PUT', pathOf(article), { body, headers: { 'if-match': '"1"' } });
      expect(saved).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
      expect(await world.now(article)).toMatchObject({ version: 1, working: { status: 'draft' } });
      expect((await officer('GET', '/sites/jyj/articles')).body.items.length).toBeLessThanOrEqual(1);
    },
  );

  test('[CNT-07] given a text no one has reviewed, when its publication is asked for, then nothing goes online', async () => {
    const { world, as, write, submitted, pathOf } = await staffApi();
    for (const article of [await write(), await submitted()]) {
      for (const username of ['officer.jyj', 'final.jyj']) {
        const person = await as(username);
        const answer = await person('POST', `${pathOf(article)}/publish`, { body: {} });
        expect(answer).toMatchObject({ status: 409, body: { type: '/problems/basis-missing' } });
        expect((await person('POST', `${pathOf(article)}/publish`, { body: { checked: true } })).status).toBe(400);
      }
      expect((await world.now(article)).live).toBeUndefined();
    }
  });
});
