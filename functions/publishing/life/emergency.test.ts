import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { emergencyPublish } from '#functions/publishing/life/emergency-publish.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import { MemoryEdgeCache } from '#shared/adapters/memory/memory-edge-cache.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const authorise = (world: PublishingWorld, article: Article, actor = world.final) =>
  emergencyPublish(world.services, { ...world.target(article), actor, leader: '张市长', reason: '台风红色预警' });

describe('given an emergency', () => {
  test('[CNT-24] when a leader authorises it, then the text is online at once and in review, due within a day', async () => {
    const world = await PublishingWorld.open();
    const article = await authorise(world, await world.write({ effectiveAt: world.instant(9) }));
    expect(article.live).toMatchObject({
      status: 'published',
      basis: { kind: 'emergency', leader: '张市长', reason: '台风红色预警', reviewDueAt: world.instant(24) },
    });
    expect(article.working).toMatchObject({ status: 'inReview', review: { stage: 'first', dueAt: world.instant(24) } });
    expect(await world.rows('gzdt')).toHaveLength(1);
  });

  test('[CNT-07] when it is reviewed afterwards, then the review is its basis and its date stays; who authorised it decides nothing', async () => {
    const world = await PublishingWorld.open();
    const article = await authorise(world, await world.write());
    world.clock.advance(3600);
    await world.decide(article, world.first);
    await world.decide(article, world.second);
    await expect(world.decide(article, world.final)).rejects.toThrow(code('self-review'));
    const another = { ...world.final, accountId: 'another' };
    const reviewed = await world.decide(article, another);
    expect(reviewed.live).toMatchObject({ basis: { kind: 'review' }, publishedAt: article.live?.publishedAt });
    expect(reviewed.live?.url).toBe(article.live?.url);
    expect(reviewed.working).toBeUndefined();
  });

  test('[SEC-01] when the text holds an identity number, then not even an emergency publishes it', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ body: '<p>身份证号 11010519491231002X</p>' });
    await expect(authorise(world, article)).rejects.toThrow(code('checks-block'));
    expect((await world.now(article)).live).toBeUndefined();
  });

  test.each(['officer', 'first', 'second', 'siteadmin'])('when %s tries, then it is refused', async (role) => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    await expect(authorise(world, article, world.person(role))).rejects.toThrow(code('forbidden'));
  });

  test('when its column was retired meanwhile, then it is refused in words a person understands', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    await world.putColumn('jyj', 'gzdt', { status: 'retired' });
    await expect(authorise(world, article)).rejects.toThrow(code('column-not-found'));
    await expect(world.submit(article)).rejects.toThrow(code('column-not-found'));
  });

  test('when it is in nobody’s review but online already, then there is nothing to authorise', async () => {
    const world = await PublishingWorld.open();
    await expect(authorise(world, await world.publish())).rejects.toThrow(code('transition-refused'));
  });
});

describe('given an emergency takedown', () => {
  const takeDown = (world: PublishingWorld, article: Article, actor = world.final) =>
    takeDownArticle(world.services, { ...world.target(article), actor, reason: '泄露个人信息' });

  test('[SEC-02] when it is done, then evidence is frozen, rows and page are gone and the event names every list', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish({ columnId: 'ldxx', body: '<p>不该上网的内容</p>' });
    const page = pageObjectKey('jyj', article.live?.url.slice(1) ?? '');
    await world.objects.put(page, new TextEncoder().encode('<html>读者所见</html>'), { contentType: 'text/html' });

    const taken = await takeDown(world, article);
    expect(taken.live).toMatchObject({ status: 'takenDown', statusReason: '泄露个人信息' });
    expect([await world.rows('ldxx'), await world.rows('dwgk')]).toEqual([[], []]);
    expect(await world.objects.head(page)).toBeUndefined();
    expect(world.events().at(-1)).toMatchObject({
      type: 'ArticleTakenDown',
      tags: [`article:jyj/${article.articleId}`],
      lists: [{ columnId: 'dwgk' }, { columnId: 'ldxx' }],
    });

    const { objects } = await world.objects.list(`jyj/evidence/${article.articleId}/`, { limit: 10 });
    const evidence = JSON.parse(new TextDecoder().decode((await world.objects.get(objects[0]?.key ?? ''))?.body));
    expect(evidence).toMatchObject({
      by: 'final.jyj',
      reason: '泄露个人信息',
      body: '<p>不该上网的内容</p>',
      page: '<html>读者所见</html>',
      article: { live: { status: 'published' } },
    });
  });

  test('[SEC-01] when it has files, then their addresses are gone with it and they can be attached no more', async () => {
    const world = await PublishingWorld.open();
    await world.putMedia('leak');
    await world.putMedia('shown');
    for (const mediaId of ['leak', 'shown', 'other'])
      await world.objects.put(`jyj/media/${mediaId}/a.docx`, new Uint8Array([1]), {
        contentType: 'application/msword',
      });
    const body = '<p><a href="/media/jyj/shown/a.docx">附表</a></p>';
    const article = await world.publish({ attachments: [{ mediaId: 'leak' }], body });
    await takeDown(world, article);
    const left = await world.objects.list('jyj/media/', { limit: 10 });
    expect(left.objects.map(({ key }) => key)).toEqual(['jyj/media/other/a.docx']);
    await expect(world.write({ attachments: [{ mediaId: 'leak' }] })).rejects.toThrow(code('input-invalid'));
  });

  const behindEdge = (world: PublishingWorld): MemoryEdgeCache => {
    const edge = new MemoryEdgeCache();
    Object.assign(world.services, { edge, config: { ...world.services.config, edge: 'distributions' } });
    return edge;
  };

  test('[CNT-24] when distributions keep its page and files, then they are told before it answers, and nothing waits in a queue', async () => {
    const world = await PublishingWorld.open();
    const edge = behindEdge(world);
    await world.putMedia('leak');
    const article = await world.publish({ attachments: [{ mediaId: 'leak' }] });
    await takeDown(world, article);
    expect(edge.forgotten).toEqual([{ siteId: 'jyj', addresses: [article.live?.url, '/media/jyj/leak/*'] }]);
    expect((await world.queue.depth('purge')).waiting).toBe(0);
  });

  test('[OPS-09] when the distribution takes no more for now, then the takedown is done and the caches are asked again', async () => {
    const world = await PublishingWorld.open();
    behindEdge(world).busy.add('jyj');
    const article = await world.publish();
    expect((await takeDown(world, article)).live?.status).toBe('takenDown');
    const [message] = await world.queue.receive('purge', { limit: 10, visibilitySeconds: 60 });
    expect(JSON.parse(message?.body ?? '')).toEqual({
      pages: [{ siteId: 'jyj', path: article.live?.url.slice(1) }],
    });
  });

  test('[ACL-03] when the office does it, then it may on any site, and nothing else of content is theirs', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    await expect(world.edit(article, {}, world.office)).rejects.toThrow(code('forbidden'));
    expect((await takeDown(world, article, world.office)).live?.status).toBe('takenDown');
  });

  test.each(['officer', 'first', 'designer'])('when %s tries, then it is refused', async (role) => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    await expect(takeDown(world, article, world.person(role))).rejects.toThrow(code('forbidden'));
    await expect(takeDown(world, article, world.person('final', 'wjw'))).rejects.toThrow(code('not-found'));
    expect(await world.rows('gzdt')).toHaveLength(1);
  });

  test('[CNT-07] when a next edition was scheduled or in review, then it does not bring the article back', async () => {
    const world = await PublishingWorld.open();
    const scheduled = await world.publish();
    await world.edit(scheduled, { title: '定时更新', effectiveAt: world.instant(2) });
    await world.pass(scheduled);
    const reviewed = await world.publish();
    await world.edit(reviewed, { title: '在审' });
    await world.submit(reviewed);
    await world.decide(reviewed, world.first);

    for (const article of [scheduled, reviewed]) await takeDown(world, article);
    world.clock.advance(3 * 3600);
    await runDue(world.services);
    expect(await world.now(scheduled)).toMatchObject({ live: { status: 'takenDown' }, working: { status: 'draft' } });
    expect((await world.now(scheduled)).working?.content.title).toBe('定时更新');
    await expect(world.decide(reviewed, world.second)).rejects.toThrow(code('transition-refused'));
  });

  test('when an editor saves at the same moment, then the takedown still comes through', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    const { transact } = world.tables;
    let raced = false;
    world.tables.transact = async (...given) => {
      if (!raced && JSON.stringify(given[0]).includes('takenDown')) {
        raced = true;
        await world.edit(article, { title: '同时保存' });
      }
      return transact.apply(world.tables, given);
    };
    expect(await takeDown(world, article)).toMatchObject({
      live: { status: 'takenDown' },
      working: { status: 'draft' },
    });
    expect(raced).toBe(true);
  });

  test('when an article was never online, then there is nothing to take down', async () => {
    const world = await PublishingWorld.open();
    const taking = takeDown(world, await world.write());
    await expect(taking).rejects.toBeInstanceOf(DomainError);
  });
});
