import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { restoreRevision } from '#functions/publishing/edition/restore-revision.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Article } from '#shared/domain/article/article.ts';

const forbidden = expect.objectContaining({ code: 'forbidden' });
const idsIn = async (world: PublishingWorld, columnId: string) =>
  (await world.rows(columnId)).map(({ source }) => source.articleId);
const within = (columnId: string) => actorWith([{ role: 'officer', siteId: 'jyj', columnId }], { accountId: columnId });

describe('given an article that is also to stand in other columns of its site', () => {
  test('[CNT-04] when it is published, then one transaction lists it in each and in those above, under one address', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish({ columnId: 'gzdt', alsoIn: ['ldxx', 'zcfg'] });
    for (const columnId of ['gzdt', 'ldxx', 'dwgk', 'zcfg'])
      expect(await idsIn(world, columnId), columnId).toEqual([article.articleId]);
    expect(new Set((await world.rows('zcfg')).map(({ url }) => url))).toEqual(new Set([article.live?.url]));
    expect(article.live?.url).toMatch(/^\/gzdt\//);
    const published = world.events().filter(({ type }) => type === 'ArticlePublished');
    expect(published.at(-1)?.lists.map(({ columnId }) => columnId)).toEqual(['gzdt', 'dwgk', 'ldxx', 'zcfg']);
  });

  test('[CNT-04] when a later edition leaves one out, then its row goes with that edition and not before', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish({ columnId: 'gzdt', alsoIn: ['zcfg'] });
    await world.edit(article, { columnId: 'gzdt' });
    expect(await idsIn(world, 'zcfg')).toEqual([article.articleId]);
    await world.pass(article);
    expect([await idsIn(world, 'zcfg'), await idsIn(world, 'gzdt')]).toEqual([[], [article.articleId]]);
  });

  test('[CNT-20] when it is withdrawn, then it leaves every one of them', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish({ columnId: 'gzdt', alsoIn: ['ldxx'] });
    await withdrawArticle(world.services, { ...world.target(article), actor: world.final, reason: '更正' });
    for (const columnId of ['gzdt', 'ldxx', 'dwgk']) expect(await idsIn(world, columnId), columnId).toEqual([]);
  });

  test('[ACL-02] when the writer may not write in the other column, then nothing is stored; who may has chosen for both', async () => {
    const world = await PublishingWorld.open();
    await expect(world.write({ columnId: 'gzdt', alsoIn: ['zcfg'] }, within('gzdt'))).rejects.toEqual(forbidden);
    const article = await world.write({ columnId: 'gzdt', alsoIn: ['zcfg'] });
    const edited = await world.edit(article, { columnId: 'gzdt', alsoIn: ['zcfg'], title: '改标题' }, within('gzdt'));
    expect(edited.working?.content).toMatchObject({ alsoIn: ['zcfg'], title: '改标题' });
  });

  test('[ACL-02] when an old revision stood elsewhere, then restoring it asks for the right there', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ columnId: 'gzdt', alsoIn: ['zcfg'] });
    const { version } = await world.edit(article, { columnId: 'gzdt' });
    const restore = (actor: Parameters<typeof restoreRevision>[1]['actor']): Promise<Article> =>
      restoreRevision(world.services, { ...world.target(article), revision: 1, version, actor });
    await expect(restore(within('gzdt'))).rejects.toEqual(forbidden);
    expect((await restore(world.officer)).working?.content.alsoIn).toEqual(['zcfg']);
  });

  test('[CNT-04] when a column is unknown or of another language, then its pointer says so', async () => {
    const world = await PublishingWorld.open();
    const refusal = world.write({ columnId: 'gzdt', alsoIn: ['nirgends', 'en'] });
    await expect(refusal).rejects.toMatchObject({ issues: [{ pointer: '/alsoIn/0' }, { pointer: '/alsoIn/1' }] });
  });

  test('[CNT-07] when another column asks for more stages, then the edition passes those too', async () => {
    const world = await PublishingWorld.open();
    const alone = await world.submit(await world.write({ columnId: 'zcjd' }));
    expect(alone.working?.review?.chain).toEqual(['final']);
    const both = await world.submit(await world.write({ columnId: 'zcjd', alsoIn: ['zcfg'] }));
    expect(both.working?.review?.chain).toEqual(['first', 'second', 'final']);
  });
});
