import { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';

/**
 * A portal whose column `bm` shows what department `s` puts into `news`; `s` also has `top` with `news` and `law` below it,
 * and three articles a1 to a3 in `news`, an hour apart. All pages rendered.
 */
export const smallCluster = async (): Promise<RenderingWorld> => {
  const world = new RenderingWorld();
  await world.putSite('portal', { kind: 'portal' });
  await world.putColumn('portal', 'bm');
  await world.putSite('s', { parentSiteId: 'portal' });
  await world.putColumn('s', 'top');
  await world.putColumn('s', 'news', { parentId: 'top', path: 'top/news' });
  await world.putColumn('s', 'law', { parentId: 'top', path: 'top/law', order: 2 });
  for (const hour of [1, 2, 3]) {
    const article = await world.publish('s', 'news', `a${hour}`, { hour });
    await world.project(article, 'portal', 'bm');
  }
  await settle(world);
  return world;
};
