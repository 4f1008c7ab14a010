import { expect, test } from 'vitest';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { siteUpkeep } from '#functions/supervision/upkeep/list-upkeep.ts';
import { reviewUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { countColumns } from '#shared/domain/column/count-columns.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

const start = '2026-03-02T01:00:00.000Z';
const office = actorWith([{ role: 'office', siteId: '*' }]);
const functions = ['disclosure', 'service', 'interaction'] as const;

test('[COL-05] given a column of each function, when they run late, then each is counted as what it is and put before the supervisors of that function', async () => {
  const world = await SupervisionWorld.open();
  await world.putColumn('jyj', 'gzdt', { status: 'retired', version: 2 });
  await world.putColumn('jyj', 'xwfb', { status: 'retired', version: 2 });
  for (const one of functions) {
    await world.putColumn('jyj', `of-${one}`, { type: '工作动态', updateClass: 'realtime', function: one });
    await world.putRow('jyj', `of-${one}`, one, start);
  }
  const upkeep = new UpkeepRepository(world.tables);
  const supervisors = functions.map((board) => ({ board, accountIds: [`supervises-${board}`] }));
  await world.tables.transact([upkeep.putRules({ ...(await upkeep.rules()), version: 1, supervisors })]);
  world.clock.set(start);
  await reviewUpkeep(world.services)('jyj');
  world.clock.set('2026-03-14T01:00:00.000Z');
  await reviewUpkeep(world.services)('jyj');

  const standings = await siteUpkeep(world.services)('jyj', office);
  const tree = await new ColumnRepository(world.tables).tree('jyj');
  expect(countColumns(tree.values()).byFunction).toEqual({ disclosure: 1, service: 1, interaction: 1 });
  for (const one of functions) {
    const found = standings.find(({ columnId }) => columnId === `of-${one}`);
    expect(found).toMatchObject({ function: one, board: one, state: 'red' });
    const { items } = await new NoticeRepository(world.tables).list(`supervises-${one}`, { limit: 50 });
    const named = items.flatMap(({ lines }) => lines.flatMap(({ zh }) => zh.match(/of-[a-z]+/g) ?? []));
    expect([...new Set(named)]).toEqual([`of-${one}`]);
  }
});
