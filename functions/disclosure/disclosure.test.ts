import { beforeEach, describe, expect, test } from 'vitest';
import { countDisclosure } from '#functions/disclosure/count-disclosure.ts';
import { catalogueFacets, listCatalogue } from '#functions/disclosure/list-catalogue.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { facetValueId, isCatalogued } from '#shared/domain/disclosure/catalogue.ts';
import { sumDisclosure } from '#shared/domain/disclosure/disclosure-count.ts';

const office = actorWith([{ role: 'office', siteId: '*' }]);

describe('given documents of a department', () => {
  let world: PublishingWorld;
  beforeEach(async () => {
    world = await PublishingWorld.open();
    await world.publish({ kind: 'policyDocument', title: '甲', subjectClass: 'education', validity: 'effective' });
    await world.publish({ kind: 'policyDocument', title: '乙', subjectClass: '科技、教育', validity: 'abolished' });
    await world.publish({ kind: 'news', title: '动态' });
  });

  test('[DIS-01] [DIS-04] when programs ask for the catalogue, then documents come with index number and validity, news do not', async () => {
    const { items } = await listCatalogue(world.services)({ site: 'jyj', limit: 20 });
    expect(items.map(({ title, validity }) => [title, validity])).toEqual(
      expect.arrayContaining([
        ['甲', 'effective'],
        ['乙', 'abolished'],
      ]),
    );
    expect(items).toHaveLength(2);
    for (const item of items)
      expect(item).toMatchObject({ indexNumber: expect.stringMatching(/\d{4}-\d{5}/), openMode: 'proactive' });
  });

  test('[DIS-02] when they ask for one subject, then its code and its name mean the same', async () => {
    const ask = (value: string) => listCatalogue(world.services)({ site: 'jyj', facet: 'subject', value, limit: 20 });
    expect((await ask('education')).items).toHaveLength(2);
    expect((await ask('科技、教育')).items).toHaveLength(2);
    expect((await ask('health')).items).toHaveLength(0);
    await expect(listCatalogue(world.services)({ site: 'jyj', facet: 'subject', limit: 20 })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    expect((await catalogueFacets(world.services)('jyj')).facets.map(({ facet }) => facet)).toHaveLength(4);
  });

  test('[DIS-03] when the office counts, then each unit has what it disclosed, this year and in all', async () => {
    const { total, items } = await countDisclosure(world.services)(office, 2026);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({ siteId: 'jyj', total: 2, inYear: 2 });
    await expect(countDisclosure(world.services)(actorWith([]), 2026)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('[DIS-03] given 2658 of departments and towns, 986 of the county and 7567 of the city, when they are added, then 11211 come out', () => {
  const count = (siteId: string, total: number) => ({
    siteId,
    version: 1,
    at: '',
    total,
    byYear: { '2012': total - 1 },
  });
  const counts = [count('bm', 2658), count('x', 986), count('s', 7567)];
  expect([sumDisclosure(counts), sumDisclosure(counts, 2012), sumDisclosure(counts, 2011)]).toEqual([11211, 11208, 0]);
});

test('[DIS-02] given values people enter, when their lists are named, then no two unlike ones share a list', () => {
  const names = ['市财政局', '市教育局', '市政府办公室', '云环发', '财政局市', 'a', 'A b'];
  expect(new Set(names.map((name) => facetValueId('organisation', name))).size).toBe(names.length);
  expect(facetValueId('organisation', '市财政局')).toMatch(/^~organisation~[0-9a-f]{16}$/);
});

test('[DIS-01] given a text withheld or in English, when the catalogue is made, then it has no place there', () => {
  const text = {
    kind: 'policyDocument',
    lang: 'zh',
    openMode: 'proactive',
    source: { kind: 'original', name: '' },
  } as const;
  expect([
    isCatalogued(text),
    isCatalogued({ ...text, openMode: 'onRequest' }),
    isCatalogued({ ...text, lang: 'en' }),
  ]).toEqual([true, false, false]);
});
