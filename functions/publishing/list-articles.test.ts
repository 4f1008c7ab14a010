import { expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { listArticles } from '#functions/publishing/list-articles.ts';

/** Ids in the order listed, page by page; late indexes in memory catch up as they are read. */
const listed = async (world: PublishingWorld, column: string, limit = 20): Promise<readonly string[]> => {
  const query = { siteId: 'jyj', actor: world.officer, column, limit };
  for (let read = 0; read < 5; read += 1) await listArticles(world.services, query);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listArticles(world.services, { ...query, after });
    ids.push(...page.articles.map(({ articleId }) => articleId));
    after = page.after;
  } while (after !== undefined);
  return ids;
};

test('[COL-06] given columns merged one into the other, when the staff list of the last is read, then it has the articles of all, latest change first, page by page', async () => {
  const world = await PublishingWorld.open();
  const written: string[] = [];
  for (const columnId of ['zcjd', 'zcfg', 'gzdt', 'zcjd', 'dwgk']) {
    world.clock.advance(1000);
    written.push((await world.write({ columnId })).articleId);
  }
  expect(await listed(world, 'gzdt')).toEqual([written[2]]);

  await world.putColumn('jyj', 'zcjd', { status: 'merged', mergedInto: 'zcfg' });
  await world.putColumn('jyj', 'zcfg', { status: 'merged', mergedInto: 'gzdt' });

  const latestFirst = [3, 2, 1, 0].map((n) => written[n]);
  expect(await listed(world, 'gzdt')).toEqual(latestFirst);
  expect(await listed(world, 'gzdt', 1)).toEqual(latestFirst);
});
