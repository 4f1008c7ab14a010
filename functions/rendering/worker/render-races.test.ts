import { describe, expect, test } from 'vitest';
import { listFailedPages } from '#functions/rendering/failed/list-failed-pages.ts';
import { plainRenderer } from '#functions/rendering/testing/plain-renderer.ts';
import { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { dispatch, runBatch, settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages } from '#functions/rendering/testing/written-pages.ts';
import { renderPages } from '#functions/rendering/worker/render-pages.ts';
import { gate } from '#shared/ports/testing/gate.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

const page = { siteId: 's', path: 'top/news/2026/a9.html' };
const name = 's/top/news/2026/a9.html';
const render = (world: RenderingWorld, again = false) => renderPages(world.services)([page], { again });
const manifestOf = (world: RenderingWorld) => new ManifestRepository(world.tables).find(page);
const plan = async (world: RenderingWorld) => {
  await dispatch(world);
  await runBatch(world, 'plan');
};
const textOf = async (world: RenderingWorld) => (await storedPages(world)).get(name);

describe('given two workers on one page', () => {
  test('[CNT-21] when an older render finishes after a newer one, then the newer stays', async () => {
    const world = await smallCluster();
    await world.publish('s', 'news', 'a9', { hour: 9, title: 'first' });
    await settle(world);
    const held = gate();
    world.objects.beforePut = async (key) => (key.endsWith('a9.html') ? held.pass() : undefined);

    await world.publish('s', 'news', 'a9', { title: 'older' });
    await plan(world);
    const older = render(world);
    await held.reached;
    await world.publish('s', 'news', 'a9', { title: 'newer' });
    await plan(world);
    await render(world);
    expect(await textOf(world)).toContain('newer');
    const stored: (string | undefined)[] = [];
    world.objects.afterPut = async () => void stored.push(await textOf(world));
    held.open();
    await older;

    // Not even for a moment.
    expect(stored.filter((text) => !text?.includes('newer'))).toEqual([]);
    expect(await textOf(world)).toContain('newer');
    const manifest = await manifestOf(world);
    expect(manifest?.rendered).toBe(manifest?.requested);
  });

  test('[CNT-21] when two render the same request at once, then one writes and both agree', async () => {
    const world = await smallCluster();
    await world.publish('s', 'news', 'a9', { hour: 9 });
    await plan(world);
    await Promise.all([render(world), render(world), render(world)]);
    const head = await world.objects.head('s/pages/top/news/2026/a9.html');
    expect(await manifestOf(world)).toMatchObject({ requested: 1, rendered: 1, etag: head?.etag });
  });
});

describe('given a takedown during the first render of an article', () => {
  const takenDownMeanwhile = async () => {
    const world = await smallCluster();
    const before = gate();
    const after = gate();
    world.objects.beforePut = async (key) => (key.endsWith('a9.html') ? before.pass() : undefined);
    world.objects.afterPut = async (key) => (key.endsWith('a9.html') ? after.pass() : undefined);
    await world.publish('s', 'news', 'a9', { hour: 9 });
    await plan(world);
    const first = render(world);
    await before.reached;
    await world.leave('s', 'a9', 'takenDown');
    await plan(world);
    await render(world);
    expect(await manifestOf(world)).toMatchObject({ state: 'withdrawn', rendered: 2 });
    before.open();
    await after.reached;
    expect(await textOf(world)).toContain('a9');
    return { world, first, after };
  };

  test('[CNT-24] when the render goes on, then it takes its page back', async () => {
    const { world, first, after } = await takenDownMeanwhile();
    after.open();
    await first;
    expect(await textOf(world)).toBeUndefined();
    expect(await manifestOf(world)).toMatchObject({ state: 'withdrawn' });
  });

  test('[CNT-24] [OPS-09] when its worker has died behind the writing, then the takedown’s own render removes what no manifest knows', async () => {
    const world = await smallCluster();
    const never = gate();
    world.objects.afterPut = async (key) => (key.endsWith('a9.html') ? never.pass() : undefined);
    await world.publish('s', 'news', 'a9', { hour: 9 });
    await plan(world);
    void render(world);
    await never.reached;
    await world.leave('s', 'a9', 'takenDown');
    await plan(world);
    await render(world);
    expect(await textOf(world)).toBeUndefined();
  });

  test('[CNT-24] [OPS-09] when its worker dies there, then the message that comes again removes the page', async () => {
    const { world } = await takenDownMeanwhile();
    await render(world, true);
    expect(await textOf(world)).toBeUndefined();
    expect((await manifestOf(world))?.etag).toBeUndefined();
  });
});

test('[OPS-09] given a worker that died between writing and committing, when its message comes again, then page and manifest agree', async () => {
  const world = await smallCluster();
  await world.publish('s', 'news', 'a9', { hour: 9 });
  await settle(world);
  const never = gate();
  world.objects.afterPut = async (key) => (key.endsWith('a9.html') ? never.pass() : undefined);
  await world.publish('s', 'news', 'a9', { title: 'corrected' });
  await plan(world);
  void render(world);
  await never.reached;
  await world.publish('s', 'news', 'a9', { title: 'corrected again' });
  await plan(world);
  await render(world, true);
  expect(await textOf(world)).toContain('corrected again');
  const head = await world.objects.head('s/pages/top/news/2026/a9.html');
  expect(await manifestOf(world)).toMatchObject({ etag: head?.etag });
});

test('[CNT-21] given a list a page never read before, when a row comes between its reading and its recording, then the page shows it', async () => {
  let meanwhile: (() => Promise<void>) | undefined;
  const world = new RenderingWorld(async (spec, reader, options) => {
    const made = await plainRenderer(spec, reader, options);
    if (spec.kind === 'home' && meanwhile) {
      const once = meanwhile;
      meanwhile = undefined;
      await once();
    }
    return made;
  });
  const home = { siteId: 's', path: 'index.html' };
  await world.putSite('s');
  await world.putColumn('s', 'law', { visible: false });
  await settle(world);
  await world.putColumn('s', 'law', { visible: true });
  await plan(world);

  const manifests = new ManifestRepository(world.tables);
  const requested = (await manifests.find(home))?.requested;
  meanwhile = async () => {
    await world.publish('s', 'law', 'l1', { title: 'came between' });
    await plan(world);
    expect((await manifests.find(home))?.requested).toBe(requested);
  };
  await renderPages(world.services)([home], { again: false });
  expect((await storedPages(world)).get('s/index.html')).toContain('came between');
});

test('[OPS-09] given a page that cannot be made, then it is listed with its reason, dies after five tries, and recovers by redrive', async () => {
  let broken = true;
  const world = new RenderingWorld(async (spec, reader, options) => {
    if (broken && spec.articleId === 'a9') throw new Error('template is broken');
    return plainRenderer(spec, reader, options);
  });
  await world.putSite('s');
  await world.putColumn('s', 'news', { path: 'top/news' });
  await world.publish('s', 'news', 'a8', { hour: 8 });
  await world.publish('s', 'news', 'a9', { hour: 9 });
  await settle(world);

  world.tables.settleIndexes();
  const failed = await listFailedPages(world.services)('s', { limit: 10 });
  expect(failed.pages).toEqual([expect.objectContaining({ path: page.path, reason: 'template is broken' })]);
  expect((await storedPages(world)).get('s/top/news/2026/a8.html')).toContain('a8');
  expect(await world.queue.deadLetters('renderHigh', { limit: 10 })).toHaveLength(1);

  broken = false;
  await world.queue.redrive('renderHigh');
  await world.queue.redrive('renderLow');
  await settle(world);
  world.tables.settleIndexes();
  expect((await listFailedPages(world.services)('s', { limit: 10 })).pages).toEqual([]);
  expect(await textOf(world)).toContain('a9');
});
