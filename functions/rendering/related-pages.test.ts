import { describe, expect, test } from 'vitest';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages } from '#functions/rendering/testing/written-pages.ts';

describe('given two articles of which one alone states the relation', () => {
  const policy = 's/top/law/2026/policy.html';
  const reading = 's/top/news/2026/reading.html';
  const related = async () => {
    const world = await smallCluster();
    await world.publish('s', 'law', 'policy', { hour: 5, title: 'The policy' });
    const names = [{ siteId: 's', articleId: 'policy', relation: 'policy' as const }];
    await world.publish('s', 'news', 'reading', { hour: 6, title: 'The reading', related: names });
    await settle(world);
    const textOf = async (path: string) => new Map(await storedPages(world)).get(path) ?? '';
    return { world, textOf };
  };

  test('[CNT-23] when both are online, then each page shows the other', async () => {
    const { textOf } = await related();
    expect(await textOf(policy)).toContain('The reading');
    expect(await textOf(reading)).toContain('The policy');
  });

  test('[CNT-23] when either changes or leaves, then the page of the other follows', async () => {
    const { world, textOf } = await related();
    await world.publish('s', 'law', 'policy', { title: 'Its new name' });
    await settle(world);
    expect(await textOf(reading)).toContain('Its new name');
    await world.leave('s', 'policy');
    await settle(world);
    expect(await textOf(reading)).not.toContain('Its new name');
  });

  test('[CNT-04] when the other end of a translation is asked for, then both lead to each other', async () => {
    const { world, textOf } = await related();
    await world.publish('s', 'news', 'english', { hour: 7, title: 'In English', translationOf: 'a1' });
    await settle(world);
    expect(await textOf('s/top/news/2026/english.html')).toContain('a1');
    expect(await textOf('s/top/news/2026/a1.html')).toContain('In English');
  });
});
