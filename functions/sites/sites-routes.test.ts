import { beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { sitesRoutes } from '#functions/sites/sites-routes.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import type { Actor } from '#shared/domain/access/actor.ts';

let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
});

type Parts = { readonly params?: object; readonly query?: object; readonly body?: unknown; readonly ifMatch?: number };

/** Runs an operation as the HTTP stack does once a person is signed in: parts parsed, then handled. */
const call = async (id: string, actor: Actor, { params = {}, query = {}, body, ifMatch = 0 }: Parts = {}) => {
  const route = sitesRoutes.find(({ endpoint }) => endpoint.id === id);
  if (!route) throw new Error(`no route ${id}`);
  const request = {
    params: route.endpoint.params.parse(params),
    query: route.endpoint.query.parse(query),
    body: route.endpoint.body?.parse(body) as undefined,
    rawBody: new Uint8Array(),
    ifMatch,
    headers: {},
    ip: '',
    host: '',
    language: 'zh' as const,
    cursorScope: '',
  };
  const answer = await route.handle(world.services as unknown as Services, request, actor);
  return route.endpoint.answer.parse(answer) as Record<string, unknown>;
};

describe('given the operations on sites', () => {
  test('when they are listed, then their ids and places are unique', () => {
    const ids = sitesRoutes.map(({ endpoint }) => endpoint.id);
    const places = sitesRoutes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(places).size).toBe(places.length);
  });

  test('[CLU-02] [CLU-14] when a site is created, completed and launched over the API, then it is live', async () => {
    const admin = person('siteadmin', 'rsj');
    const params = { siteId: 'rsj' };
    await call('createSite', office, { body: { siteId: 'rsj', kind: 'department', name: { zh: '人社局', en: 'HR' } } });
    const open = await call('getLaunchChecklist', admin, { params });
    expect(open).toMatchObject({ met: false });

    await call('changeSite', admin, {
      params,
      ifMatch: 1,
      body: {
        domain: 'rsj.yunlan.gov.cn',
        identificationCode: '9999000009',
        filings: { icp: '澜ICP备00000001号-9', policeRecord: '99990000000009' },
        unit: { address: '和谐路', phone: '0000-8214001', email: 'rsj@yunlan.gov.cn', hours: '工作日' },
      },
    });
    expect(await call('getLaunchChecklist', admin, { params })).toMatchObject({ met: true });
    expect(await call('launchSite', admin, { params })).toMatchObject({ status: 'live' });
  });

  test('[CNT-04] when the English words of a unit are saved, then they are answered, kept by other changes and taken away by null', async () => {
    const admin = person('siteadmin', 'jyj');
    const params = { siteId: 'jyj' };
    const en = { name: 'Education Bureau', address: '18 Wenlan Road', hours: 'Working days' };
    const change = (ifMatch: number, unit: object) => call('changeSite', admin, { params, ifMatch, body: { unit } });
    expect(await change(1, { en })).toMatchObject({ unit: { en, address: '澜江大道' } });
    expect(await change(2, { address: '文澜路' })).toMatchObject({ unit: { en, address: '文澜路' } });
    expect(await change(3, { en: null })).toMatchObject({ unit: { en: undefined } });
    await expect(change(4, { en: { name: 'x' } })).rejects.toThrow();
  });

  test('when people list sites and columns, then they see what is within their reach, parents first', async () => {
    const officer = person('officer', 'jyj', 'gzdt');
    const sites = (await call('listSites', officer)) as { items: { siteId: string }[] };
    expect(sites.items.map(({ siteId }) => siteId)).toEqual(['jyj']);
    const columns = (await call('listColumns', officer, { params: { siteId: 'jyj' } })) as {
      items: { columnId: string }[];
    };
    expect(columns.items.slice(0, 4).map(({ columnId }) => columnId)).toEqual(['dwgk', 'jgzn', 'ldxx', 'gzdt']);
    await expect(call('listColumns', officer, { params: { siteId: 'wjw' } })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(call('getSite', officer, { params: { siteId: 'wjw' } })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('[CLU-09] when a site is out of reach, then its name and those of its menu are told, and nothing that is in preparation or hidden', async () => {
    const officer = person('officer', 'jyj', 'gzdt');
    const named = async () =>
      ((await call('listSiteNames', officer)) as { items: { siteId: string }[] }).items.map(({ siteId }) => siteId);
    expect(await named()).toEqual(['jyj']);
    await world.launchAll();
    expect((await named()).toSorted()).toEqual(['jyj', 'portal', 'wjw']);
    const columns = async (siteId: string) =>
      (await call('listColumnNames', officer, { params: { siteId } })) as { items: { columnId: string }[] };
    const { items } = await columns('wjw');
    expect(items[0]).toEqual({ columnId: 'dwgk', name: { zh: '单位概况', en: expect.any(String) }, lang: 'zh' });
    const gzdt = await world.columns.find('wjw', 'gzdt');
    if (!gzdt) throw new Error('no column');
    await world.tables.transact([world.columns.put({ ...gzdt, version: gzdt.version + 1, visible: false })]);
    expect((await columns('wjw')).items.map(({ columnId }) => columnId)).toEqual(
      items.map(({ columnId }) => columnId).filter((columnId) => columnId !== 'gzdt'),
    );
    await expect(columns('nowhere')).rejects.toMatchObject({ code: 'site-not-found' });
  });

  test('when a column moves, then its task is visible to its site and to nobody else', async () => {
    const admin = person('siteadmin', 'jyj');
    const params = { siteId: 'jyj', columnId: 'zcjd' };
    const moved = await call('changeColumn', admin, { params, body: { parentId: 'zcfg' } });
    const [taskId] = moved['tasks'] as string[];
    expect(await call('getTask', admin, { params: { taskId } })).toMatchObject({ state: 'open', siteId: 'jyj' });
    await world.settle();
    expect(await call('getTask', admin, { params: { taskId } })).toMatchObject({ state: 'done' });
    const other = call('getTask', person('siteadmin', 'wjw'), { params: { taskId } });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['a path trick as id', { siteId: '../x', kind: 'department', name: { zh: 'x', en: '' } }],
    ['an unknown field', { siteId: 'rsj', kind: 'department', name: { zh: 'x', en: '' }, status: 'live' }],
    [
      'a stage that does not exist',
      { siteId: 'rsj', kind: 'department', name: { zh: 'x', en: '' }, reviewChain: ['me'] },
    ],
    [
      'a script as address',
      { siteId: 'rsj', kind: 'department', name: { zh: 'x', en: '' }, publicBase: 'javascript:1' },
    ],
  ])('when a site is created with %s, then its schema refuses it', async (_what, body) => {
    await expect(call('createSite', office, { body })).rejects.toThrow();
    expect(await world.sites.find('rsj')).toBeUndefined();
  });

  test('[TPL-04] when a theme is exported and imported elsewhere, then the templates are the same', async () => {
    const designer = person('designer', 'jyj');
    const templates = [{ name: 'pages/list', source: '<p>{{ page.title }}</p>' }];
    const params = { siteId: 'jyj', theme: 'spring' };
    await call('importTemplates', designer, { params, body: { templates } });
    const file = await call('exportTemplates', designer, { params });
    await call('importTemplates', person('designer', 'wjw'), { params: { ...params, siteId: 'wjw' }, body: file });
    const name = 'pages~list';
    const read = call('getTemplate', person('designer', 'wjw'), { params: { ...params, siteId: 'wjw', name } });
    expect(await read).toMatchObject({ source: '<p>{{ page.title }}</p>', version: 1 });
    expect(
      await call('previewTemplateImpact', designer, { params: { siteId: 'jyj' }, body: { theme: 'spring' } }),
    ).toEqual({
      pages: 0,
    });
  });
});
