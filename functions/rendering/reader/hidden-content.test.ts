import { expect, test } from 'vitest';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';

test('[CNT-07] given articles that are withdrawn or never were public, when a template asks for their list, then only public ones are in it', async () => {
  const world = await smallCluster();
  await world.leave('s', 'a2');
  await world.leave('s', 'a3', 'takenDown');
  const rows = await new TableDataReader(world.services).rows({ siteId: 's', columnId: 'news', limit: 9 });
  expect(rows.map(({ source }) => source.articleId)).toEqual(['a1']);
});
