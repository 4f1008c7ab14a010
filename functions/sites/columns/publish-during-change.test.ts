import { beforeEach, describe, expect, test } from 'vitest';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { closeColumn } from '#functions/sites/columns/close-column.ts';
import { createColumn } from '#functions/sites/columns/create-column.ts';
import { relistArticle } from '#functions/sites/tasks/relist-article.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { draftArticle } from '#shared/domain/article/edit-article.ts';
import { articleContext } from '#shared/repositories/article/article-context.ts';
import { completeReview } from '#shared/repositories/article/complete-review.ts';
import { publishAndSave } from '#shared/repositories/article/publish-step.ts';
import { sha256 } from '#shared/text/digest.ts';

const admin = person('siteadmin', 'jyj');
let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
  await world.launchAll();
  const draft = { columnId: 'xx', parentId: 'gzdt', name: { zh: '信息', en: '' }, type: '工作动态' } as const;
  await createColumn(world.services)(admin, 'jyj', draft);
  await world.settle();
});

const target = { siteId: 'jyj', columnId: 'xx', ifMatch: 0 };
const move = () => changeColumn(world.services)(admin, target, { parentId: 'zcfg' });
const merge = () => closeColumn(world.services)(admin, target, 'gzdt');

/** A draft in `xx` as a publication reads it, with where it stands. */
const readDraft = async () => {
  const model = await world.publish('jyj', 'gzdt', 'model');
  if (!model.live) throw new Error('not live');
  const at = world.clock.now().toISOString();
  const content = { ...model.live.content, columnId: 'xx' };
  const draft = draftArticle({ articleId: 'a1', siteId: 'jyj', content, by: office, at });
  await world.saveArticle(undefined, draft, 'ArticleSaved');
  return articleContext(world.tables, 'jyj', 'a1');
};

type Context = Awaited<ReturnType<typeof readDraft>>;

const publish = (context: Context): Promise<Article> => {
  const column = context.workingPath.at(-1);
  if (!column) throw new Error('no column');
  const at = world.clock.now().toISOString();
  return publishAndSave(world.services, {
    stored: context.article,
    article: context.article,
    site: context.site,
    column,
    tree: context.tree,
    basis: { kind: 'migration', by: 'x', basis: 'x', at },
    checksum: '',
    actor: office,
    act: 'article.import',
    at,
  });
};

const approve = (context: Context): Promise<Article> => {
  const at = world.clock.now().toISOString();
  const { working } = context.article;
  if (!working) throw new Error('no working edition');
  const checksum = sha256(canonicalContent(working.content));
  const decision = { stage: 'final', accountId: 'p', name: 'p', at, checksum, decision: 'approve', secrecy: 'cleared' };
  const review = { chain: ['final'], approvals: [decision], checksum, submittedAt: at, submittedBy: 'o' };
  const approved = { ...context.article, working: { ...working, status: 'approved', review } } as unknown as Article;
  return completeReview(world.services, { context, approved, actor: office, act: 'article.publish', at });
};

describe.each([
  ['published', publish],
  ['finally approved', approve],
])('given an article that is %s after its column was read', (_what, act) => {
  test('[COL-06] when the column moved in between, then it goes online at the new path and in the new lists only', async () => {
    const context = await readDraft();
    await move();
    await world.settle();
    const article = await act(context);
    await world.settle();

    expect(article.live?.url).toMatch(/^\/zcfg\/xx\/\d{4}\/a1\.html$/);
    expect(await world.listed('jyj', 'zcfg')).toEqual(['a1']);
    expect(await world.listed('jyj', 'gzdt')).toEqual(['model']);
  });

  test('[COL-06] when the column was merged in between, then it goes online in the other column', async () => {
    const context = await readDraft();
    await merge();
    await world.settle();

    expect((await act(context)).live?.url).toMatch(/^\/gzdt\/\d{4}\/a1\.html$/);
    expect((await world.listed('jyj', 'gzdt')).toSorted()).toEqual(['a1', 'model']);
  });

  test('[CNT-07] when the column was retired in between, then nothing goes online', async () => {
    const context = await readDraft();
    const { tree } = context;
    const column = tree.get('xx');
    if (!column) throw new Error('no xx');
    await world.tables.transact([world.columns.put({ ...column, version: column.version + 1, status: 'retired' })]);

    await expect(act(context)).rejects.toMatchObject({ code: 'column-not-found' });
    expect(await world.listed('jyj', 'xx')).toEqual([]);
  });

  test('[CNT-31] when the article itself changed in between, then it is refused, even if the column moved too', async () => {
    const context = await readDraft();
    await world.saveArticle(context.article, { ...context.article, version: 2 }, 'ArticleSaved');
    await move();
    await expect(act(context)).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await world.articles.find('jyj', 'a1'))?.live).toBeUndefined();
  });
});

describe('given a task that relists an article', () => {
  test('[COL-06] when the column moves again after the task read it, then the article ends where the column is now', async () => {
    await world.publish('jyj', 'xx', 'a1');
    const before = await world.columns.tree('jyj');
    await move();
    const between = await world.columns.tree('jyj');
    await changeColumn(world.services)(admin, target, { parentId: 'bszn' });
    for (const tree of [before, between]) await relistArticle(world.services, tree, 'jyj', 'a1');

    expect(await world.addresses('jyj', 'bszn')).toEqual([expect.stringMatching(/^\/bszn\/xx\//)]);
    expect(await world.listed('jyj', 'zcfg')).toEqual([]);
  });
});
