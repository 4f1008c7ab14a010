import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { deleteArticle, recoverArticle } from '#functions/publishing/edition/delete-article.ts';
import { discardArticle } from '#functions/publishing/edition/discard-article.ts';
import { lockArticle, unlockArticle } from '#functions/publishing/edition/edit-lock.ts';
import { restoreRevision } from '#functions/publishing/edition/restore-revision.ts';
import { saveArticle } from '#functions/publishing/edition/save-article.ts';
import { articleDiff, articleHistory } from '#functions/publishing/reading/article-history.ts';
import { listArticles } from '#functions/publishing/reading/list-articles.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { readOwnRows } from '#shared/repositories/article/desk-rows.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('given a published article', () => {
  test('[CNT-07] [CNT-31] when it is edited, then readers go on seeing the live text until the new one is approved', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish({ title: '原题' });
    const edited = await world.edit(article, { title: '新题' });
    expect(edited.live).toEqual(article.live);
    expect(edited.working).toMatchObject({ status: 'draft', content: { title: '新题' } });
    expect(await world.rows('gzdt')).toMatchObject([{ title: '原题' }]);
    expect(world.events().at(-1)).toMatchObject({ type: 'ArticleSaved', tags: [], lists: [] });

    const replaced = await world.pass(article);
    expect(replaced.working).toBeUndefined();
    expect(replaced.live).toMatchObject({ content: { title: '新题' }, publishedAt: article.live?.publishedAt });
    expect(replaced.indexNumber).toBe(article.indexNumber);
    expect(await world.rows('gzdt')).toMatchObject([{ title: '新题' }]);
  });

  test('[COL-06] when the working edition moves to another column, then the rows move at publication only', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    await world.edit(article, { columnId: 'ldxx' });
    expect(await world.rows('gzdt')).toHaveLength(1);
    expect(await world.rows('ldxx')).toHaveLength(0);

    const moved = await world.pass(article);
    expect(await world.rows('gzdt')).toHaveLength(0);
    expect([await world.rows('ldxx'), await world.rows('dwgk')].map((rows) => rows.length)).toEqual([1, 1]);
    expect(moved.live?.url).toBe(`/dwgk/ldxx/2026/${article.articleId}.html`);
  });

  test('when the mover holds no right in the other column, then nothing is saved', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const narrow = actorWith([{ role: 'officer', siteId: 'jyj', columnId: 'gzdt' }]);
    await expect(world.edit(article, { columnId: 'zcfg' }, narrow)).rejects.toThrow(code('forbidden'));
    expect(await world.now(article)).toEqual(article);
  });

  test('when its working edition is discarded, then the live one stays and the history keeps the text', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    await world.edit(article, { title: '不要了' });
    const discarded = await discardArticle(world.services, { ...world.target(article), actor: world.officer });
    expect(discarded.working).toBeUndefined();
    expect(discarded.live?.content.title).toBe(article.live?.content.title);
    const { revisions } = await articleHistory(world.services, {
      ...world.target(article),
      actor: world.officer,
      limit: 10,
    });
    expect(revisions.map(({ content }) => content.title)).toEqual(['不要了', '全市教育工作会议召开']);
  });
});

describe('given a draft', () => {
  test('when it was never live, then it cannot be discarded', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const discarding = discardArticle(world.services, { ...world.target(article), actor: world.officer });
    await expect(discarding).rejects.toThrow(code('transition-refused'));
  });

  test('[CNT-06] when it is deleted, then it leaves lists and desk, is neither edited nor submitted, and comes back as it was', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const target = { ...world.target(article), actor: world.officer };
    const listed = async (query: { readonly status?: 'deleted'; readonly column?: string } = {}) => {
      world.tables.settleIndexes();
      const page = await listArticles(world.services, { siteId: 'jyj', actor: world.officer, limit: 10, ...query });
      return page.articles.map(({ articleId }) => articleId);
    };
    await deleteArticle(world.services, target);
    expect([await listed(), await listed({ column: 'gzdt' })]).toEqual([[], []]);
    expect(await listed({ status: 'deleted' })).toEqual([article.articleId]);
    expect(await readOwnRows(world.services.tables, world.officer.accountId, 'draft', 10)).toEqual([]);
    await expect(world.edit(await world.now(article), { title: '不' })).rejects.toThrow(code('transition-refused'));
    await expect(world.submit(article)).rejects.toThrow(code('transition-refused'));
    await expect(deleteArticle(world.services, target)).rejects.toThrow(code('transition-refused'));
    const recovered = await recoverArticle(world.services, target);
    expect(recovered.working).toMatchObject({ status: 'draft', content: { title: article.working?.content.title } });
    expect(await listed()).toEqual([article.articleId]);
  });

  test('[CNT-06] when somebody else writes on it, or it is in review or online, then it is not deleted', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const target = { ...world.target(article), actor: world.officer };
    const other = actorWith([{ role: 'officer', siteId: 'jyj' }], { accountId: 'other' });
    await lockArticle(world.services, { ...target, actor: other, takeOver: false });
    await expect(deleteArticle(world.services, target)).rejects.toThrow(code('article-locked'));
    const foreign = { ...target, actor: actorWith([{ role: 'officer', siteId: 'wjw' }]) };
    await expect(deleteArticle(world.services, foreign)).rejects.toThrow(code('not-found'));
    const online = await world.publish();
    const deleting = deleteArticle(world.services, { ...world.target(online), actor: world.officer });
    await expect(deleting).rejects.toThrow(code('transition-refused'));
  });

  test('when two people save from the same version, then the second is refused and loses nothing that was saved', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const save = (title: string) =>
      saveArticle(world.services, {
        ...world.target(article),
        input: world.input({ title }),
        version: article.version,
        actor: world.officer,
      });
    const results = await Promise.allSettled([save('甲'), save('乙')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
    await expect(save('丙')).rejects.toThrow(code('version-conflict'));
  });

  test('when what stands beside the body is larger than an item can hold, then it is said and nothing is stored', async () => {
    const world = await PublishingWorld.open();
    await world.putMedia('m1');
    const file = { mediaId: 'm1', alt: '图'.repeat(200), caption: '说'.repeat(500) };
    const gallery = (length: number) => Array.from({ length }, () => file);
    await expect(world.write({ gallery: gallery(50) })).resolves.toBeDefined();
    const before = world.tables.outbox.length;
    await expect(world.write({ gallery: gallery(60), attachments: gallery(50) })).rejects.toThrow(code('too-large'));
    expect(world.tables.outbox).toHaveLength(before);
  });
});

describe('given the history of an article', () => {
  test('[CNT-31] when two revisions are compared, then the fields and blocks that differ are told', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ title: '一', body: '<p>甲段。</p><p>乙段。</p>' });
    await world.edit(article, { title: '二', body: '<p>甲段。</p><p>丙段。</p>' });
    const diff = await articleDiff(world.services, { ...world.target(article), actor: world.officer, from: 1, to: 2 });
    expect(diff.fields).toEqual([{ field: 'title', from: '一', to: '二' }]);
    expect(diff.blocks.map(({ kind }) => kind)).toEqual(['same', 'changed']);
    const unknown = articleDiff(world.services, { ...world.target(article), actor: world.officer, from: 1, to: 9 });
    await expect(unknown).rejects.toThrow(code('article-not-found'));
  });
});

describe('given an edit lock', () => {
  test('when somebody else holds it, then saving is refused until it is given back, taken over or five minutes old', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const other = world.person('officer');
    const colleague = { ...other, accountId: 'colleague', name: '同事' };
    const lock = (actor: typeof other, takeOver = false) =>
      lockArticle(world.services, { ...world.target(article), actor, takeOver });
    await lock(colleague);
    await expect(world.edit(article)).rejects.toThrow(code('article-locked'));
    await expect(lock(world.officer)).rejects.toMatchObject({ code: 'article-locked', facts: { name: '同事' } });

    await lock(world.officer, true);
    await expect(world.edit(article, {}, colleague)).rejects.toThrow(code('article-locked'));
    await unlockArticle(world.services, { ...world.target(article), actor: colleague });
    await expect(world.edit(article, {}, colleague)).rejects.toThrow(code('article-locked'));
    await unlockArticle(world.services, { ...world.target(article), actor: world.officer });
    await expect(world.edit(article, {}, colleague)).resolves.toBeDefined();

    await lock(colleague);
    world.clock.advance(301);
    await expect(world.edit(article)).resolves.toBeDefined();
  });

  test('when two people lock at once, then exactly one has it', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const people = ['a', 'b', 'c'].map((accountId) => ({ ...world.officer, accountId }));
    const locked = await Promise.allSettled(
      people.map((actor) => lockArticle(world.services, { ...world.target(article), actor, takeOver: false })),
    );
    expect(locked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('given relations between articles', () => {
  const relationsOf = async (world: PublishingWorld, siteId: string, articleId: string) =>
    (
      await queryAll(world.tables, {
        table: 'content',
        partition: keys.articleParts(siteId, articleId),
        range: { beginsWith: 'relation#' },
      })
    ).map(({ sk }) => sk);

  test('[CNT-23] when an interpretation names its policy, then both know of each other while it is public', async () => {
    const world = await PublishingWorld.open();
    const policy = await world.publish({ columnId: 'zcfg', kind: 'policyDocument' });
    const related = [{ siteId: 'jyj', articleId: policy.articleId, relation: 'policy' }];
    const reading = await world.write({ kind: 'interpretation', related });
    expect(await relationsOf(world, 'jyj', policy.articleId)).toEqual([]);
    await world.pass(reading);
    expect(await relationsOf(world, 'jyj', policy.articleId)).toEqual([
      `relation#interpretation#jyj#${reading.articleId}`,
    ]);
    expect(world.events().at(-1)?.tags).toContain(`article:jyj/${policy.articleId}`);

    await world.edit(reading, { kind: 'interpretation', related: [] });
    await world.pass(reading);
    expect(await relationsOf(world, 'jyj', policy.articleId)).toEqual([]);
  });

  test('[CNT-04] when an article translates another, then its language is that of its column and both know of each other', async () => {
    const world = await PublishingWorld.open();
    const chinese = await world.publish();
    const translation = { columnId: 'en', lang: 'en', title: 'Meeting', translationOf: chinese.articleId };
    await expect(world.write({ ...translation, lang: 'zh' })).rejects.toMatchObject({ issues: [{ pointer: '/lang' }] });
    const english = await world.publish(translation);
    expect(await relationsOf(world, 'jyj', chinese.articleId)).toEqual([
      `relation#translation#jyj#${english.articleId}`,
    ]);
  });

  test('[SEC-08] when a draft of another site is named, then it is as unknown as one that is not there', async () => {
    const world = await PublishingWorld.open();
    const foreign = await world.write({}, world.abroad, 'wjw');
    const issuesOf = (articleId: string) =>
      world.write({ related: [{ siteId: 'wjw', articleId, relation: 'related' }] }).catch(({ issues }) => issues);
    expect(await issuesOf(foreign.articleId)).toEqual(await issuesOf('nowhere'));
    expect(await issuesOf(foreign.articleId)).toMatchObject([{ pointer: '/related/0' }]);
  });
});

describe('given an article with three revisions', () => {
  test('[CNT-31] when the first is restored, then it is the working edition as a new revision and none is lost', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ title: '一', body: '<p>甲</p>' });
    await world.edit(article, { title: '二' });
    const { version } = await world.edit(article, { title: '三' });
    const target = { ...world.target(article), revision: 1, version, actor: world.officer };
    const restored = await restoreRevision(world.services, target);
    expect(restored.working).toMatchObject({ revision: 4, status: 'draft', content: { title: '一' } });
    const { revisions } = await articleHistory(world.services, { ...target, limit: 10 });
    expect(revisions.map(({ content }) => content.title)).toEqual(['一', '三', '二', '一']);

    await expect(restoreRevision(world.services, target)).rejects.toEqual(code('version-conflict'));
    const unknown = restoreRevision(world.services, { ...target, revision: 9, version: restored.version });
    await expect(unknown).rejects.toEqual(code('article-not-found'));
  });
});
