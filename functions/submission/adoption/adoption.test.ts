import { describe, expect, test } from 'vitest';
import { goodText, SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { MemoryEdgeCache } from '#shared/adapters/memory/memory-edge-cache.ts';
import type { Article } from '#shared/domain/article/article.ts';

const adopted = async (fields: object = {}, settings: object = {}) => {
  const world = await SubmissionWorld.open(settings);
  const source = await world.published();
  const submission = await world.send(source);
  const adoption = await world.adopt(submission, fields);
  return { world, source, submission, adoption };
};
const correct = async (world: SubmissionWorld, source: Article, fields: object): Promise<void> => {
  await world.world.edit(source, { ...goodText, ...fields });
  await world.world.submit(source);
  await world.pass(source);
};

describe('given a submission adopted by reference', () => {
  test('[CNT-07] [CNT-11] when the portal’s own chain is not through, then nothing is online and nothing counts', async () => {
    const { world, adoption } = await adopted();
    await world.settle();
    expect(adoption.working).toMatchObject({ status: 'inReview', review: { chain: ['first', 'second', 'final'] } });
    expect(await world.rows('portal', 'gzdt')).toEqual([]);
    expect(await world.figures()).toMatchObject({ submitted: 1, adopted: 0 });
  });

  test('[CNT-11] [CNT-18] [STA-04] when the chain approves, then a row leads to the source and it counts once, however often that is told', async () => {
    const { world, source, submission, adoption } = await adopted({ title: '全市教育工作部署' });
    await world.pass(adoption);
    await world.settle(3);
    expect(await world.rows('portal', 'gzdt')).toEqual([
      { title: '全市教育工作部署', url: source.live?.url, siteId: 'jyj', by: 'adoption' },
    ]);
    expect(await world.figures()).toMatchObject({ submitted: 1, adopted: 1, rate: 100, points: 50 });
    const [mark] = (await world.submission(submission)).adoptions;
    expect(mark?.onlineAt).toBe((await world.now(adoption)).live?.publishedAt);
  });

  test('when it is adopted into a second column too, then it still counts once for this tier', async () => {
    const { world, submission, adoption } = await adopted();
    const second = await world.adopt(submission, { columnId: 'zcfg' });
    for (const article of [adoption, second]) await world.pass(article);
    await world.settle();
    expect(await world.rows('portal', 'zcfg')).toHaveLength(1);
    expect((await world.figures()).adopted).toBe(1);
    await expect(world.adopt(submission, { columnId: 'zcfg' })).rejects.toThrow('transition-refused');
  });

  test('when the source is corrected, then the row shows it; a title the portal chose stays', async () => {
    const { world, source, adoption } = await adopted();
    await world.pass(adoption);
    await world.settle();
    await correct(world, source, { title: '云澜市教育局召开工作会议' });
    await world.settle();
    expect((await world.rows('portal', 'gzdt')).map(({ title }) => title)).toEqual(['云澜市教育局召开工作会议']);
    const other = await adopted({ title: '自拟标题' });
    await other.world.pass(other.adoption);
    await correct(other.world, other.source, { title: '云澜市教育局又改' });
    await other.world.settle();
    expect((await other.world.rows('portal', 'gzdt')).map(({ title }) => title)).toEqual(['自拟标题']);
  });

  test('[CNT-11] when the source is withdrawn, then the adoption goes too and the count stays, with the withdrawal beside it', async () => {
    const { world, source, submission, adoption } = await adopted();
    await world.pass(adoption);
    await world.settle();
    await world.withdraw(source);
    await world.settle(2);
    expect((await world.now(adoption)).live).toMatchObject({ status: 'withdrawn', statusReason: '来源稿件已撤稿' });
    expect(await world.rows('portal', 'gzdt')).toEqual([]);
    expect(await world.figures()).toMatchObject({ adopted: 1, adoptionsWithdrawn: 1 });
    expect((await world.submission(submission)).adoptions[0]?.withdrawnAt).toBeDefined();
  });

  test('when the rule of the column is to mark only, then a withdrawal leaves the copy online and says so', async () => {
    const { world, source, adoption } = await adopted({ mode: 'copy' }, { columnRules: { gzdt: 'mark' } });
    await world.pass(adoption);
    await world.withdraw(source);
    await world.settle();
    const now = await world.now(adoption);
    expect(now.live?.status).toBe('published');
    expect(now.adoptedFrom?.left).toMatchObject({ status: 'withdrawn' });
    expect((await world.figures()).adoptionsWithdrawn).toBe(0);
  });

  test('when the source is taken down, then every adoption is, whatever the rule says', async () => {
    const { world, source, adoption } = await adopted({ mode: 'copy' }, { columnRules: { gzdt: 'mark' } });
    await world.pass(adoption);
    await world.settle();
    const edge = new MemoryEdgeCache();
    Object.assign(world.services, { edge, config: { ...world.services.config, edge: 'distributions' } });
    await world.takeDown(source);
    await world.settle();
    const after = await world.now(adoption);
    expect(after.live?.status).toBe('takenDown');
    // Each host's caches are told as soon as its page is gone, without waiting for others in a queue.
    expect(edge.forgotten.map(({ siteId, addresses }) => [siteId, addresses])).toEqual([
      ['jyj', [source.live?.url]],
      ['portal', [after.live?.url]],
    ]);
  });

  test('[COL-08] when the column is mounted on a further site, then the row goes there, stays through corrections and leaves with the adoption', async () => {
    const { world, source, adoption } = await adopted();
    const mount = { siteId: 'qinghe', columnId: 'gzdt', state: 'approved', requestedBy: 'a', requestedAt: '' } as const;
    await world.world.putColumn('portal', 'gzdt', { mounts: [mount] });
    await world.pass(adoption);
    await world.settle();
    await correct(world, source, { title: '云澜市教育局又开会' });
    await world.settle();
    expect(await world.rows('qinghe', 'gzdt')).toMatchObject([{ title: '云澜市教育局又开会', siteId: 'jyj' }]);
    await world.withdraw(adoption);
    await world.settle();
    expect(await world.rows('qinghe', 'gzdt')).toEqual([]);
    expect(await world.rows('portal', 'gzdt')).toEqual([]);
  });

  test('[CNT-11] when the source leaves while the adoption is in review, then it goes back to the desk and is never online nor counted', async () => {
    const { world, source, adoption } = await adopted();
    await world.withdraw(source);
    await world.settle(2);
    const now = await world.now(adoption);
    expect(now.adoptedFrom?.left?.status).toBe('withdrawn');
    expect(now.working).toMatchObject({ status: 'returned', review: { returned: { comment: '来源稿件已撤稿' } } });
    await world.pass(adoption);
    await world.settle();
    expect((await world.now(adoption)).live).toBeUndefined();
    expect(await world.figures()).toMatchObject({ adopted: 0, adoptionsWithdrawn: 0 });
  });

  test('when the last reviewer approves before it is known that the source left, then it does not stay online', async () => {
    const { world, source, adoption } = await adopted();
    await world.withdraw(source);
    await world.pass(adoption);
    await world.settle();
    expect((await world.now(adoption)).live?.status).toBe('withdrawn');
  });
});

describe('given a submission adopted as a copy', () => {
  test('[CNT-11] when the portal edits it, then its own text goes online and names the unit and the address', async () => {
    const { world, source, adoption } = await adopted({ mode: 'copy', submit: false });
    expect(adoption.working).toMatchObject({
      status: 'draft',
      content: { source: { kind: 'repost', name: '市教育局', url: `http://jyj.localhost:8080${source.live?.url}` } },
    });
    const officer = world.world.person('officer', 'portal');
    await world.world.edit(adoption, { ...goodText, title: '门户改写的标题' }, officer);
    await world.world.submit(adoption, officer);
    await world.pass(adoption);
    await world.settle();
    const row = { title: '门户改写的标题', siteId: 'portal', by: 'own' };
    expect(await world.rows('portal', 'gzdt')).toMatchObject([row]);
    expect((await world.figures()).adopted).toBe(1);
  });

  test('[CNT-31] when the source is corrected, then the copy keeps its text and says that the source changed', async () => {
    const { world, source, adoption } = await adopted({ mode: 'copy' });
    await world.pass(adoption);
    world.world.clock.advance(60);
    await correct(world, source, { body: '<p>更正后的正文，市教育局。</p>' });
    await world.settle(2);
    const now = await world.now(adoption);
    expect(now.adoptedFrom?.correctedAt).toBe((await world.now(source)).live?.editionAt);
    expect(now.live?.content.bodyHash).toBe(source.live?.content.bodyHash);
  });

  test('when it has files, then the portal gets its own under the same names', async () => {
    const world = await SubmissionWorld.open();
    await world.world.putMedia('m1');
    await world.world.objects.put('jyj/media/m1/m1.docx', new Uint8Array([7]), { contentType: 'application/msword' });
    const source = await world.published({ attachments: [{ mediaId: 'm1' }] });
    const adoption = await world.adopt(await world.send(source), { mode: 'copy' });
    expect(adoption.working?.content.attachments).toMatchObject([{ mediaId: 'm1' }]);
    expect((await world.world.objects.get('portal/media/m1/m1.docx'))?.body).toEqual(new Uint8Array([7]));
  });

  test('[CNT-07] when its sender also reviews at the portal, then they may not decide on it', async () => {
    const { world, adoption } = await adopted({ mode: 'copy' });
    expect(adoption.working?.authors).toEqual(['officer.portal', 'officer.jyj']);
    const sender = { ...world.world.person('first', 'portal'), accountId: 'officer.jyj' };
    await expect(world.world.decide(adoption, sender)).rejects.toMatchObject({ code: 'self-review' });
  });
});

describe('given a rule of direct reporting into a disclosure column', () => {
  const rule = (mode: 'direct' | 'pending') => ({ directReports: [{ unitSiteId: '*', columnId: 'zfxxgk', mode }] });

  test('[CNT-11] when the source’s own chain was complete, then it is online there at once, on the source’s review', async () => {
    const world = await SubmissionWorld.open();
    await world.set('portal', rule('direct'));
    const source = await world.published();
    const sent = await world.send(source, { columnIds: ['zfxxgk'] });
    await world.settle();
    expect(sent).toMatchObject({ direct: true, status: 'adopted' });
    expect(await world.rows('portal', 'zfxxgk')).toMatchObject([{ url: source.live?.url, siteId: 'jyj' }]);
    const there = await world.now({ siteId: 'portal', articleId: sent.adoptions[0]?.articleId ?? '' });
    expect(there.live?.basis).toEqual(source.live?.basis);
    expect((await world.figures()).adopted).toBe(1);
  });

  test('[CNT-07] when the rule says pending, then it waits for the column’s own chain', async () => {
    const world = await SubmissionWorld.open();
    await world.set('portal', rule('pending'));
    const sent = await world.send(await world.published(), { columnIds: ['zfxxgk'] });
    const there = await world.now({ siteId: 'portal', articleId: sent.adoptions[0]?.articleId ?? '' });
    expect(there).toMatchObject({ working: { status: 'inReview' } });
    expect(there.live).toBeUndefined();
  });
});
