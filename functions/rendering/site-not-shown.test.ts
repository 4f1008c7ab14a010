import { describe, expect, test } from 'vitest';
import { answerMissingPage } from '#functions/rendering/missing/answer-missing-page.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages } from '#functions/rendering/testing/written-pages.ts';
import type { Site } from '#shared/domain/site/site.ts';

const at = '2026-03-01T00:00:00.000Z';
const retirement = { at, newName: '新站', newUrl: 'https://new.gov.cn/', until: '2026-04-01T00:00:00.000Z' };
const tempOffline = { from: at, until: '2026-03-20T00:00:00.000Z', reason: '机房检修' };
const paths = (pages: ReadonlyMap<string, string>, siteId: string) =>
  [...pages.keys()].filter((name) => name.startsWith(`${siteId}/`)).map((name) => name.slice(siteId.length + 1));
const cases: readonly (readonly [Site['status'], Partial<Site>, number, string])[] = [
  ['preparing', {}, 404, '没有找到'],
  ['tempOffline', { tempOffline }, 503, '2026-03-20'],
  ['offlineNotice', { retirement }, 410, '2026-04-01'],
  ['closed', { retirement }, 410, '已关停'],
];

describe.each(cases)('given a site that is %s', (status, fields, answered, says) => {
  const standing = async () => {
    const world = await smallCluster();
    await world.putSite('s', { status, ...fields });
    await settle(world);
    return world;
  };

  test('[CLU-09] [SEC-07] when its pages are looked for in the store, then one notice stands there and nothing else', async () => {
    const stored = await storedPages(await standing());
    expect(paths(stored, 's')).toEqual(['404.html']);
    expect(stored.get('s/404.html')).toContain(says);
    expect(paths(stored, 'portal').length).toBeGreaterThan(1);
  });

  test('[CLU-09] when any address is asked for, then the notice answers', async () => {
    const world = await standing();
    for (const address of ['/', '/top/news/2026/a2.html', '/top/news', '/never.html']) {
      const answer = await answerMissingPage(world.services)('s', address);
      expect(answer.status, address).toBe(answered);
      expect(answer.body).toContain(says);
    }
  });

  test('[CLU-09] when it is online again, then its pages answer at once and stand in the store as before', async () => {
    const world = await smallCluster();
    const before = await storedPages(world);
    await world.putSite('s', { status, ...fields });
    await settle(world);
    await world.putSite('s', { status: 'live', tempOffline: undefined, retirement: undefined });
    const first = await answerMissingPage(world.services)('s', '/top/news/2026/a2.html');
    expect(first.status).toBe(200);
    expect(first.body).toContain('body of a2');
    await settle(world);
    expect(await storedPages(world)).toEqual(before);
  });
});

test('[CLU-09] given a topic, when its host goes offline, then its pages go with it and come back with it', async () => {
  const world = await smallCluster();
  await world.putSite('t', { kind: 'topic', hostSiteId: 's' });
  await settle(world);
  const before = await storedPages(world);
  expect(paths(before, 't').length).toBeGreaterThan(1);
  await world.putSite('s', { status: 'tempOffline', tempOffline });
  await settle(world);
  expect(paths(await storedPages(world), 't')).toEqual(['404.html']);
  expect((await answerMissingPage(world.services)('t', '/')).status).toBe(503);
  await world.putSite('s', { status: 'live' });
  await settle(world);
  expect(paths(await storedPages(world), 't')).toEqual(paths(before, 't'));
});
