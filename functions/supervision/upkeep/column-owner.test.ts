import { expect, test } from 'vitest';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { siteUpkeep } from '#functions/supervision/upkeep/list-upkeep.ts';
import { reviewUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const start = '2026-03-02T01:00:00.000Z';
const office = actorWith([{ role: 'office', siteId: '*' }]);

test('[COL-03] given a column with an account of its own and one without, when both run late, then each owner is told of theirs, and upkeep names the owning unit', async () => {
  const world = await SupervisionWorld.open();
  const news = { type: '工作动态', updateClass: 'realtime', function: 'disclosure' } as const;
  await world.putColumn('jyj', 'jcjy', { ...news, ownerUnit: '基础教育科' });
  await world.putColumn('jyj', 'kyx', { ...news, ownerUnit: '科研处' });
  for (const columnId of ['jcjy', 'kyx']) await world.putRow('jyj', columnId, columnId, start);
  await world.grant('owner', 'officer', 'jyj', 'jcjy');
  await world.grant('elsewhere', 'officer', 'jyj', 'gzdt');
  await world.grant('everything', 'officer', 'jyj');
  world.clock.set(start);
  await reviewUpkeep(world.services)('jyj');
  world.clock.set('2026-03-09T01:00:00.000Z');
  await reviewUpkeep(world.services)('jyj');

  const told = async (accountId: string, columnId: string): Promise<boolean> => {
    const { items } = await new NoticeRepository(world.tables).list(accountId, { limit: 50 });
    return items.some(({ lines }) => lines.some(({ zh }) => zh.includes(columnId)));
  };
  const people = ['owner', 'elsewhere', 'everything'];
  expect(await Promise.all(people.map((one) => told(one, 'jcjy')))).toEqual([true, false, false]);
  expect(await Promise.all(people.map((one) => told(one, 'kyx')))).toEqual([false, false, true]);
  const units = new Map(
    (await siteUpkeep(world.services)('jyj', office)).map(({ columnId, ownerUnit }) => [columnId, ownerUnit]),
  );
  expect([units.get('jcjy'), units.get('kyx')]).toEqual(['基础教育科', '科研处']);
});
