import { beforeEach, describe, expect, test } from 'vitest';
import { changeCluster } from '#functions/sites/cluster/change-cluster.ts';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { saveDictionaries, saveWordLists } from '#functions/sites/cluster/save-data.ts';
import { changeSite } from '#functions/sites/site/change-site.ts';
import { checkTemplates } from '#functions/sites/templates/check-templates.ts';
import { listTemplates } from '#functions/sites/templates/list-templates.ts';
import { saveTemplates } from '#functions/sites/templates/save-templates.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import { seedWordLists } from '#shared/domain/check/words/seed-word-lists.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { TemplateRepository } from '#shared/repositories/template/template-repository.ts';

let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
  await world.settle();
});

const inHours = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString();
const types = (from: number) => world.events(from).map(({ type }) => type);

describe('given the office switches mourning on for a span', () => {
  const mourning = () => ({ from: inHours(1), to: inHours(25) });

  test('when it begins and when it ends, then the cluster is told, never early and once each', async () => {
    await changeCluster(world.services)(office, await version(), { mourning: mourning() });
    const from = world.tables.outbox.length;
    await runClusterDue(world.services);
    expect(types(from)).toEqual([]);

    world.clock.advance(3600);
    await runClusterDue(world.services);
    await runClusterDue(world.services);
    expect(types(from)).toEqual(['ClusterChanged']);
    world.clock.advance(24 * 3600);
    await runClusterDue(world.services);
    expect(types(from)).toEqual(['ClusterChanged', 'ClusterChanged']);
  });

  test('when it would end before it begins, or somebody else does it, then it is refused', async () => {
    const at = await version();
    const wrong = changeCluster(world.services)(office, at, { mourning: { from: inHours(2), to: inHours(1) } });
    await expect(wrong).rejects.toMatchObject({ code: 'input-invalid' });
    const admin = changeCluster(world.services)(person('siteadmin', 'portal'), at, { mourning: mourning() });
    await expect(admin).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeCluster(world.services)(office, at + 1, { mourning: null })).rejects.toMatchObject({
      code: 'version-conflict',
    });
  });
});

const version = async (): Promise<number> => (await new ClusterRepository(world.tables).settings()).version;

describe('given data of the cluster', () => {
  test('[CEN-04] when word lists are saved twice from one version, then the second is refused', async () => {
    expect(await saveWordLists(world.services)(office, 0, seedWordLists)).toMatchObject({ version: 1 });
    await expect(saveWordLists(world.services)(office, 0, seedWordLists)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await expect(saveWordLists(world.services)(person('siteadmin', 'jyj'), 1, seedWordLists)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('when classes are saved, then they are read back', async () => {
    const classes = { subject: [{ code: 'a', zh: '甲', en: 'A' }], genre: [], audience: [] };
    await saveDictionaries(world.services)(office, 0, classes);
    expect(await new ClusterRepository(world.tables).dictionaries()).toEqual({ ...classes, version: 1 });
  });
});

describe('given a designer', () => {
  const designer = person('designer', 'jyj');
  const save = (source: string, name = 'pages/list', by = designer, ifMatch?: number) =>
    saveTemplates(world.services, checkTemplates)(by, { siteId: 'jyj', theme: 'spring', ifMatch }, [{ name, source }]);

  test('[TPL-05] when two begin the same template, then the second is refused and the first stands', async () => {
    await save('<p>first</p>', 'pages/list', designer, 0);
    await expect(save('<p>second</p>', 'pages/list', designer, 0)).rejects.toMatchObject({
      code: 'version-conflict',
      facts: { version: 1 },
    });
    expect((await new TemplateRepository(world.tables).find('jyj', 'spring', 'pages/list'))?.source).toBe(
      '<p>first</p>',
    );
  });

  test('[TPL-01] [TPL-05] when a template is saved twice, then both versions are kept and the tree names its columns', async () => {
    await save('<p>{{ page.title }}</p>');
    const [saved] = await save('<h1>{{ page.title }}</h1>', 'pages/list', designer, 1);
    const repository = new TemplateRepository(world.tables);

    expect(saved).toMatchObject({ version: 2 });
    expect((await repository.findVersion('jyj', 'spring', 'pages/list', 1))?.source).toBe('<p>{{ page.title }}</p>');
    const gzdt = await world.columns.find('jyj', 'gzdt');
    if (!gzdt) throw new Error('no gzdt');
    const bound = { ...gzdt, version: gzdt.version + 1, template: { list: 'pages/list' } };
    await world.tables.transact([world.columns.put(bound)]);
    const site = await world.sites.find('jyj');
    if (!site) throw new Error('no site');
    expect(await listTemplates(world.tables, site)).toMatchObject([
      {
        theme: 'spring',
        active: false,
        templates: [{ name: 'pages/list', version: 2, columns: [{ columnId: 'gzdt' }] }],
      },
    ]);
    await expect(save('x', 'pages/list', designer, 1)).rejects.toMatchObject({ code: 'version-conflict' });
  });

  test('when a template has an unknown tag or filter, or is too long, then it is not saved', async () => {
    await expect(save('{% include_file "x" %}')).rejects.toMatchObject({ code: 'template-invalid' });
    await expect(save('{{ title | nofilter }}')).rejects.toMatchObject({ code: 'template-invalid' });
    await expect(save('{% for x in y %}')).rejects.toMatchObject({ code: 'template-invalid' });
    await expect(save('x'.repeat(100_001))).rejects.toMatchObject({ code: 'template-invalid' });
    expect(await new TemplateRepository(world.tables).list('jyj', 'spring')).toEqual([]);
  });

  test.each([
    ['loops without end', '{% for i in (1..1000000000) %}{% endfor %}'],
    ['includes itself', "{% render 'pages/list' %}"],
    ['includes what is not there', "{% render 'parts/nowhere' %}"],
  ])('[TPL-01] when a template %s, then it is not saved', async (_what, source) => {
    await expect(save(source)).rejects.toMatchObject({ code: 'template-invalid' });
    expect(await new TemplateRepository(world.tables).list('jyj', 'spring')).toEqual([]);
  });

  test('[TPL-01] when a part breaks a saved template that includes it, then the part is not saved', async () => {
    await save('<i>{{ name }}</i>', 'parts/mark');
    await save("<p>{% render 'parts/mark', name: site.name %}</p>");
    await expect(save("{% render 'pages/list' %}", 'parts/mark')).rejects.toMatchObject({ code: 'template-invalid' });
    expect(await new TemplateRepository(world.tables).find('jyj', 'spring', 'parts/mark')).toMatchObject({
      version: 1,
    });
  });

  test('when somebody of another site or role saves one, then it is refused', async () => {
    await expect(save('x', 'pages/list', person('designer', 'wjw'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(save('x', 'pages/list', person('siteadmin', 'jyj'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('[TPL-06] when a season’s theme is chosen, then the clock ends it and says that templates changed', async () => {
    await save('<p>{{ page.title }}</p>');
    const admin = person('siteadmin', 'jyj');
    const unknown = changeSite(world.services)(admin, 'jyj', 1, { theme: 'winter' });
    await expect(unknown).rejects.toMatchObject({ code: 'input-invalid' });
    await changeSite(world.services)(admin, 'jyj', 1, { seasonalTheme: { name: 'spring', until: inHours(2) } });
    const from = world.tables.outbox.length;
    world.clock.advance(2 * 3600);
    await runClusterDue(world.services);

    expect((await world.sites.find('jyj'))?.seasonalTheme).toBeUndefined();
    expect(world.events(from)).toMatchObject([
      { type: 'TemplatesChanged', tags: expect.arrayContaining(['templates:jyj']) },
    ]);
  });
});
