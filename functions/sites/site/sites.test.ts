import { beforeEach, describe, expect, test } from 'vitest';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { changeSite } from '#functions/sites/site/change-site.ts';
import { checklistOf } from '#functions/sites/site/checklist-of.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { type ProvisionInput, provisionSite } from '#functions/sites/site/provision-site.ts';
import { stepSiteLife } from '#functions/sites/site/site-steps.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import { siteLinks } from '#shared/domain/site/site-links.ts';

let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
});

const rsj: ProvisionInput = {
  siteId: 'rsj',
  kind: 'department',
  name: { zh: '人力资源和社会保障局', en: 'HR bureau' },
};
const provision = (input: Partial<ProvisionInput>) => provisionSite(world.services)(office, { ...rsj, ...input });
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();

describe('given the office provisions a department’s site', () => {
  test('[CLU-02] [CLU-07] then it is in preparation with the four base columns, and the portal mounts its news', async () => {
    const site = await provision({});
    const tree = await world.columns.tree('rsj');

    expect(site).toMatchObject({ status: 'preparing', parentSiteId: 'portal', version: 1 });
    const base = [...tree.values()].filter((column) => column.base).map(({ columnId }) => columnId);
    expect(base.toSorted()).toEqual(['bszn', 'dwgk', 'gzdt', 'zcfg']);
    expect(tree.get('gzdt')?.mounts).toMatchObject([{ siteId: 'portal', columnId: 'bmdt', state: 'approved' }]);
    expect(tree.get('tzgg')?.mounts).toMatchObject([{ siteId: 'portal', columnId: 'tzgg', state: 'approved' }]);
  });

  test('[COL-11] [COL-12] then a portal has four channels and five green channels', async () => {
    const columns = [...(await world.columns.tree('portal')).values()];
    const channels = columns.flatMap(({ channel }) => channel ?? []);
    expect(channels.toSorted()).toEqual(['citizen', 'enterprise', 'investment', 'tourism']);
    expect(columns.filter(({ greenChannel }) => greenChannel)).toHaveLength(5);
  });

  test.each([
    ['[DOM-02] a domain outside gov.cn', { domain: 'rsj.example.com' }, 'input-invalid'],
    ['[DOM-02] a host that is not below the portal’s domain', { domain: 'rsj.other.gov.cn' }, 'input-invalid'],
    ['[DOM-01] another site’s domain', { domain: 'jyj.yunlan.gov.cn' }, 'address-taken'],
    ['an identification code of nine digits', { identificationCode: '123456789' }, 'input-invalid'],
    ['another site’s identification code', { identificationCode: '9999000002' }, 'address-taken'],
    ['a malformed filing', { filings: { icp: '备案', policeRecord: '1' } }, 'input-invalid'],
    ['the id of a site that exists', { siteId: 'jyj' }, 'address-taken'],
    ['the name under which the cluster keeps its own records', { siteId: 'cluster' }, 'input-invalid'],
    ['the name of the staff host', { siteId: 'admin' }, 'input-invalid'],
    ['a second portal', { kind: 'portal' as const }, 'input-invalid'],
    ['a topic without host', { kind: 'topic' as const }, 'input-invalid'],
    [
      'a topic with a domain',
      { kind: 'topic' as const, hostSiteId: 'portal', domain: 'x.yunlan.gov.cn' },
      'input-invalid',
    ],
    ['a parent that does not exist', { parentSiteId: 'nowhere' }, 'input-invalid'],
  ])('when it has %s, then it is refused and nothing is written', async (_what, input, code) => {
    const before = world.tables.outbox.length;
    await expect(provision(input)).rejects.toMatchObject({ code });
    expect(world.tables.outbox.length).toBe(before);
  });

  test('[CLU-17] when it is a topic, then it lives below its host without domain, codes and filings', async () => {
    const topic = await provision({ siteId: 'yshj', kind: 'topic', hostSiteId: 'portal' });
    expect(topic).toMatchObject({ status: 'preparing', hostSiteId: 'portal' });
    expect(topic.domain).toBeUndefined();
  });

  test('when two create the same domain at once, then one is refused', async () => {
    const domain = 'rsj.yunlan.gov.cn';
    const both = await Promise.allSettled([provision({ domain }), provision({ siteId: 'rs2', domain })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('[CLU-04] when a site’s own administrator tries, then it is refused', async () => {
    await expect(provisionSite(world.services)(person('siteadmin', 'jyj'), rsj)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('given a site in preparation', () => {
  const launch = (siteId = 'jyj', by = person('siteadmin', 'jyj')) => launchSite(world.services)(by, siteId);

  test('[CLU-14] when its checklist is open, then the launch is refused and every open line says why', async () => {
    await provision({});
    const refused = await launch('rsj', office).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'launch-checklist-open' });
    expect((refused as { facts: { open: string[] } }).facts.open).toEqual(
      expect.arrayContaining(['unifiedDomain', 'unifiedFiling', 'unifiedMail', 'identificationCode', 'unit']),
    );
    expect(await world.sites.find('rsj')).toMatchObject({ status: 'preparing' });
  });

  test('[CLU-14] when all eight unifications and the identity are met, then it goes live and its articles reach the portal', async () => {
    await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();
    expect(await world.listed('portal', 'bmdt')).toEqual([]);

    const items = await checklistOf(world.tables, await launch(), await world.sites.list());
    await world.settle();

    expect(items.filter(({ id }) => id.startsWith('unified'))).toHaveLength(8);
    expect(await world.sites.find('jyj')).toMatchObject({ status: 'live' });
    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    await expect(launch()).rejects.toMatchObject({ code: 'transition-refused' });
  });

  test('[TPL-06] [ACL-02] when a designer changes it, then the season is theirs and nothing else', async () => {
    const designer = person('designer', 'jyj');
    const saved = await changeSite(world.services)(designer, 'jyj', 1, { seasonalTheme: null });
    expect(saved.version).toBe(2);
    for (const patch of [{ colour: 'ink' }, { seasonalTheme: null, colour: 'ink' }, {}] as const)
      await expect(changeSite(world.services)(designer, 'jyj', 2, patch)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeSite(world.services)(designer, 'wjw', 1, { seasonalTheme: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('when its administrator completes it, then identity is theirs until it is live, and the office’s after', async () => {
    const admin = person('siteadmin', 'jyj');
    const saved = await changeSite(world.services)(admin, 'jyj', 1, { domain: 'edu.yunlan.gov.cn', colour: 'teal' });
    expect(saved).toMatchObject({ version: 2, domain: 'edu.yunlan.gov.cn', colour: 'teal' });
    await expect(changeSite(world.services)(admin, 'jyj', 1, { colour: 'ink' })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await launch();
    const rename = changeSite(world.services)(admin, 'jyj', 3, { domain: 'jyj.yunlan.gov.cn' });
    await expect(rename).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeSite(world.services)(admin, 'wjw', 1, { colour: 'ink' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('given a live site', () => {
  const step = (input: Parameters<ReturnType<typeof stepSiteLife>>[2], by = office) =>
    stepSiteLife(world.services)(by, 'jyj', input);
  beforeEach(async () => {
    await world.launchAll();
    await world.publish('jyj', 'gzdt', 'a1');
    await world.settle();
  });

  test('when it goes offline for a while, then at most thirty days, once a year, and the clock brings it back', async () => {
    await expect(step({ step: 'takeOffline', reason: '升级', until: inDays(31) })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await step({ step: 'takeOffline', reason: '升级', until: inDays(10) });
    await world.settle();
    expect(await world.listed('portal', 'bmdt')).toEqual([]);

    world.clock.advance(10 * 86_400 + 1);
    await runClusterDue(world.services);
    await world.settle();

    expect(await world.sites.find('jyj')).toMatchObject({ status: 'live', tempOffline: { reason: '升级' } });
    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    await expect(step({ step: 'takeOffline', reason: '再次', until: inDays(5) })).rejects.toMatchObject({
      code: 'transition-refused',
    });
  });

  test('[CLU-11] when the portal is to retire, then it is refused: all others hang on it', async () => {
    const to = { newName: '新网站', newUrl: 'https://rsj.yunlan.gov.cn' };
    const retire = stepSiteLife(world.services)(office, 'portal', { step: 'retire', ...to });
    await expect(retire).rejects.toMatchObject({ code: 'transition-refused' });
    expect(await world.sites.find('portal')).toMatchObject({ status: 'live' });
  });

  test('[CLU-11] when it is retired, then a notice stands thirty days, then it closes and keeps its content', async () => {
    const to = { newName: '新网站', newUrl: 'https://rsj.yunlan.gov.cn' };
    await expect(step({ step: 'retire', ...to, until: inDays(29) })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(step({ step: 'retire', ...to }, person('siteadmin', 'jyj'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await step({ step: 'retire', ...to })).toMatchObject({ status: 'offlineNotice', retirement: to });

    world.clock.advance(29 * 86_400);
    await runClusterDue(world.services);
    expect(await world.sites.find('jyj')).toMatchObject({ status: 'offlineNotice' });
    world.clock.advance(86_400 + 1);
    await runClusterDue(world.services);
    await world.settle();

    expect(await world.sites.find('jyj')).toMatchObject({ status: 'closed' });
    expect(await world.listed('jyj', 'gzdt')).toEqual(['a1']);
    expect(await world.listed('portal', 'bmdt')).toEqual([]);
  });

  test('[CLU-15] then it links up, sideways and down to live sites, and to outside superiors', async () => {
    const sites = await world.sites.list();
    const named = (siteId: string) => {
      const site = sites.find((one) => one.siteId === siteId);
      if (!site) throw new Error(siteId);
      const links = siteLinks(site, sites, { superiorLinks: [{ name: '省政府', url: 'https://www.gov.cn/' }] });
      return [links.superior, links.sameLevel, links.lower].map((some) => some.map((one) => one.siteId));
    };
    expect(named('jyj')).toEqual([['portal'], ['wjw'], []]);
    expect(named('portal')).toEqual([[], [], ['jyj', 'wjw']]);
  });
});
