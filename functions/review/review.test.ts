import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { decideBatch } from '#functions/review/decide-batch.ts';
import { listOpinions } from '#functions/review/list-opinions.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const submitted = async (fields: object = {}) => {
  const world = await PublishingWorld.open();
  const article = await world.submit(await world.write(fields));
  return { world, article };
};

describe('given an article in review', () => {
  test('[CNT-07] [CNT-08] [CNT-09] when every stage approves, then it is online with a numbered record of who read which text', async () => {
    const { world, article } = await submitted();
    const checksum = article.working?.review?.checksum ?? '';
    await world.decide(article, world.first, { checksum });
    await world.decide(article, world.second, { checksum });
    expect((await world.now(article)).live).toBeUndefined();
    const published = await world.decide(article, world.final, { checksum });
    expect(published).toMatchObject({
      indexNumber: 'JYJ/2026-00001',
      live: { status: 'published', recordNumber: 'jyj-2026-000001', basis: { kind: 'review', checksum } },
    });
    const records = await queryAll(world.tables, {
      table: 'content',
      partition: keys.articleParts('jyj', article.articleId),
      range: { beginsWith: 'record#' },
    });
    expect(records.map(({ record }) => JSON.parse(String(record)))).toMatchObject([
      {
        recordNumber: 'jyj-2026-000001',
        checksum,
        basis: {
          decisions: [
            { stage: 'first', name: 'first.jyj', secrecy: 'cleared', checksum },
            { stage: 'second', name: 'second.jyj', secrecy: 'cleared', checksum },
            { stage: 'final', name: 'final.jyj', secrecy: 'cleared', checksum },
          ],
        },
      },
    ]);
  });

  test('[CNT-07] when it is edited, then every approval counts no more and the chain begins anew', async () => {
    const { world, article } = await submitted();
    await world.decide(article, world.first);
    const read = (await world.now(article)).working?.review?.checksum;
    await world.edit(article, { title: '改过的标题' });
    await expect(world.decide(article, world.second)).rejects.toThrow(code('transition-refused'));
    const again = await world.submit(article);
    expect(again.working?.review).toMatchObject({ stage: 'first', approvals: [] });
    await expect(world.decide(article, world.first, { checksum: read })).rejects.toThrow(code('checksum-stale'));
  });

  test('when a stage returns it to the author, then it waits there with the comment and may be submitted again', async () => {
    const { world, article } = await submitted();
    await world.decide(article, world.first);
    const returned = await world.decide(article, world.second, {
      decision: 'return',
      comment: '数字有误',
      secrecy: 'refer',
    });
    expect(returned.working).toMatchObject({
      status: 'returned',
      review: { returned: { stage: 'second', name: 'second.jyj', comment: '数字有误', secrecy: 'refer' } },
    });
    expect((await world.audits()).at(-1)).toMatchObject({ action: 'review.return', facts: { secrecy: 'refer' } });
    expect((await world.submit(article)).working?.review?.stage).toBe('first');
  });

  test('when the last stage returns it to the first, then the stages between decide again, and nobody can skip ahead', async () => {
    const { world, article } = await submitted();
    await world.decide(article, world.first);
    await world.decide(article, world.second);
    const back = (toStage: string) =>
      world.decide(article, world.final, { decision: 'return', comment: '再核', toStage });
    for (const stage of ['final', 'fourth', 'none'])
      await expect(back(stage)).rejects.toThrow(code('transition-refused'));
    expect((await back('first')).working?.review).toMatchObject({ stage: 'first', approvals: [] });
    await expect(world.decide(article, world.final)).rejects.toThrow(code('forbidden'));
    for (const reviewer of [world.first, world.second]) await world.decide(article, reviewer);
    expect((await world.decide(article, world.final)).live?.status).toBe('published');
  });

  test('[CNT-06] when a stage begins, then it has its own due time', async () => {
    const { world, article } = await submitted();
    expect(article.working?.review?.dueAt).toBe(world.instant(24));
    world.clock.advance(7200);
    expect((await world.decide(article, world.first)).working?.review?.dueAt).toBe(world.instant(24));
  });

  test('[CNT-07] when its column has a chain of its own, then that one holds', async () => {
    const { world, article } = await submitted({ columnId: 'zcjd' });
    expect(article.working?.review?.chain).toEqual(['final']);
    await expect(world.decide(article, world.first)).rejects.toThrow(code('forbidden'));
    expect((await world.decide(article, world.final)).live?.status).toBe('published');
  });

  test('[CNT-07] when a right is for another column, then it does not reach this one', async () => {
    const { world, article } = await submitted();
    const elsewhere = actorWith([{ role: 'first', siteId: 'jyj', columnId: 'zcfg' }]);
    await expect(world.decide(article, elsewhere)).rejects.toThrow(code('forbidden'));
  });

  test('when two decide at once, then exactly one does and the other is told', async () => {
    const { world, article } = await submitted();
    const people = ['a', 'b', 'c'].map((accountId) => ({ ...world.first, accountId }));
    const results = await Promise.allSettled(people.map((actor) => world.decide(article, actor)));
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refusals).toEqual(['already-decided', 'already-decided']);
    expect((await world.now(article)).working?.review?.approvals).toHaveLength(1);
  });

  test('when the next index number was brought in by an import, then the following one is taken', async () => {
    const { world, article } = await submitted({ columnId: 'zcjd' });
    for (const number of ['JYJ/2026-00001', 'JYJ/2026-00002']) {
      const { pk, sk } = keys.indexNumber('jyj', number);
      await world.tables.transact([{ table: 'content', put: { pk, sk, version: 1, articleId: 'imported' } }]);
    }
    const { indexNumber } = await world.decide(article, world.final);
    expect(indexNumber).toMatch(/^JYJ\/2026-0000[3-9]$/);
  });
});

describe('given what reviewers said', () => {
  test('[CNT-07] when the text is edited and sent again, then every opinion stays, newest first, with the text it was about', async () => {
    const { world, article } = await submitted();
    await world.decide(article, world.first, { comment: '可以' });
    await world.decide(article, world.second, { decision: 'return', comment: '数字有误', secrecy: 'refer' });
    await world.edit(article, { title: '改' });
    await world.submit(article);
    for (const reviewer of [world.first, world.second, world.final]) await world.decide(article, reviewer);
    const page = await listOpinions(world.services, { ...world.target(article), actor: world.officer, limit: 10 });
    expect(page.opinions.map(({ stage, decision, revision }) => [stage, decision, revision])).toEqual([
      ['final', 'approve', 2],
      ['second', 'approve', 2],
      ['first', 'approve', 2],
      ['second', 'return', 1],
      ['first', 'approve', 1],
    ]);
    expect(page.opinions[3]).toMatchObject({ name: 'second.jyj', comment: '数字有误', secrecy: 'refer' });
    const abroad = listOpinions(world.services, { ...world.target(article), actor: world.abroad, limit: 10 });
    await expect(abroad).rejects.toThrow(code('not-found'));
  });
});

describe('given people who had a hand in a text', () => {
  const both = (accountId: string, ...roles: string[]) =>
    actorWith(
      roles.map((role) => ({ role, siteId: 'jyj' })),
      { accountId },
    );

  test('[CNT-07] when the author, a former editor or the submitter reviews, then it is refused', async () => {
    const world = await PublishingWorld.open();
    const people = ['author', 'editor', 'submitter'].map((accountId) => both(accountId, 'officer', 'first'));
    const [author = world.officer, editor, submitter] = people;
    const article = await world.write({}, author);
    await world.edit(article, { title: '改' }, editor);
    await world.submit(article, submitter);
    for (const person of people) await expect(world.decide(article, person)).rejects.toThrow(code('self-review'));
    expect((await world.now(article)).working?.review?.approvals).toEqual([]);
  });

  test('[CNT-07] when one person holds two stages, then they decide one of them', async () => {
    const { world, article } = await submitted();
    const twice = both('twice', 'first', 'second');
    await world.decide(article, twice);
    await expect(world.decide(article, twice)).rejects.toThrow(code('self-review'));
  });

  test.each([
    ['the author', 'officer.jyj'],
    ['an approver', 'first.jyj'],
  ])('[CNT-07] when somebody stands in for %s, then they may not decide the next stage', async (_, deputyFor) => {
    const { world, article } = await submitted();
    await world.decide(article, world.first);
    const deputy = actorWith([{ role: 'second', siteId: 'jyj', deputyFor }], { accountId: 'deputy' });
    await expect(world.decide(article, deputy)).rejects.toThrow(code('self-review'));
  });

  test('[CNT-07] when a deputy decided, then the one stood in for decides no other stage, and the record names both', async () => {
    const { world, article } = await submitted();
    const deputy = actorWith([{ role: 'first', siteId: 'jyj', deputyFor: 'absent' }], { accountId: 'deputy' });
    const decided = await world.decide(article, deputy);
    expect(decided.working?.review?.approvals).toMatchObject([{ accountId: 'deputy', deputyFor: 'absent' }]);
    await expect(world.decide(article, both('absent', 'second'))).rejects.toThrow(code('self-review'));
  });

  test('when a deputy of the author also holds the stage in their own right, then they decide in that', async () => {
    const { world, article } = await submitted();
    const grants = [
      { role: 'first', siteId: 'jyj', deputyFor: 'officer.jyj' },
      { role: 'first', siteId: 'jyj' },
    ];
    const decided = await world.decide(article, actorWith(grants, { accountId: 'own' }));
    expect(decided.working?.review?.approvals).toMatchObject([{ accountId: 'own', deputyFor: undefined }]);
  });
});

describe('given a batch of decisions', () => {
  const approve = { decision: 'approve' as const, comment: '' };

  test('when one is not at the actor’s stage any more, then it fails alone and is named', async () => {
    const { world, article } = await submitted();
    const other = await world.submit(await world.write());
    const items = [article, other].map((one) => world.target(one));
    await world.decide(article, { ...world.first, accountId: 'colleague' });
    const reviewer = actorWith(
      ['first', 'second'].map((role) => ({ role, siteId: 'jyj' })),
      { accountId: 'colleague' },
    );
    const results = await decideBatch(world.services, { items, decision: approve, actor: reviewer });
    expect(results).toMatchObject([{ ok: false, problem: 'self-review' }, { ok: true }]);
  });

  test('when the decision itself names a checksum, then it is not passed over', async () => {
    const { world, article } = await submitted();
    const decision = { ...approve, checksum: 'of another text' };
    const results = await decideBatch(world.services, {
      items: [world.target(article)],
      decision,
      actor: world.first,
    });
    expect(results).toMatchObject([{ ok: false, problem: 'checksum-stale' }]);
  });

  test('when the same article is in it twice, then it is decided once', async () => {
    const { world, article } = await submitted();
    const items = [world.target(article), world.target(article)];
    const results = await decideBatch(world.services, { items, decision: approve, actor: world.first }).catch(
      ({ code: refusal }) => refusal,
    );
    expect((await world.now(article)).working?.review?.approvals).toHaveLength(1);
    expect(results).toMatchObject([{ ok: true }, { ok: false }]);
  });
});
