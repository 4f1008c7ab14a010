import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { listDesk } from '#functions/submission/desk/list-desk.ts';
import { mergeSubmissions, returnSubmissions } from '#functions/submission/desk/settle-submission.ts';
import { withdrawSending } from '#functions/submission/send/decide-sending.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

const onDesk = async (world: SubmissionWorld, status?: 'submitted' | 'returned' | 'adopted') => {
  const actor = world.world.person('officer', 'portal');
  const { submissions } = await listDesk(world.services, { siteId: 'portal', actor, status, limit: 20 });
  return submissions.map(({ submissionId }) => submissionId);
};

describe('given an article of a unit that its own chain approved', () => {
  test('[CNT-10] when the officer sends it, then the portal finds it on its desk and it counts', async () => {
    const world = await SubmissionWorld.open();
    const sent = await world.send(await world.published());
    expect(sent).toMatchObject({ status: 'submitted', unitName: '云澜市教育局', targetSiteId: 'portal' });
    expect(await onDesk(world, 'submitted')).toEqual([sent.submissionId]);
    expect(await world.figures()).toMatchObject({ submitted: 1, adopted: 0, rate: 0 });
  });

  test('[CNT-08] when the unit wants a gatekeeper, then it counts and arrives once another person let it go', async () => {
    const world = await SubmissionWorld.open({ gatekeeper: true });
    const sent = await world.send(await world.published());
    expect(sent.status).toBe('awaiting');
    expect(await onDesk(world)).toEqual([]);
    expect((await world.figures()).submitted).toBe(0);
    await world.approve(sent);
    expect(await onDesk(world, 'submitted')).toEqual([sent.submissionId]);
    expect((await world.figures()).submitted).toBe(1);
    await expect(world.approve(sent)).rejects.toThrow(code('transition-refused'));
  });

  test('[CNT-14] when its text speaks in the first person, then it is stopped with the places and nothing is sent', async () => {
    const world = await SubmissionWorld.open();
    const article = await world.published({ body: '<p>我局部署工作。</p>' });
    const refused = await world.send(article).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'checks-block',
      details: { findings: [{ code: 'first-person', found: '我局', where: { part: 'body', start: 0, end: 2 } }] },
    });
    expect(await onDesk(world)).toEqual([]);
  });

  test('when it is only a draft, or was sent already, then it is refused', async () => {
    const world = await SubmissionWorld.open();
    const draft = await world.world.write();
    await expect(world.send(draft)).rejects.toThrow(code('transition-refused'));
    const article = await world.published();
    await world.send(article);
    await expect(world.send(article)).rejects.toThrow(code('transition-refused'));
    expect((await world.figures()).submitted).toBe(1);
  });

  test('[CNT-10] when somebody of another unit or without the right sends it, then it is refused', async () => {
    const world = await SubmissionWorld.open();
    const article = await world.published();
    await expect(world.send(article, { actor: world.world.abroad })).rejects.toThrow(code('not-found'));
    await expect(world.send(article, { actor: world.world.first })).rejects.toThrow(code('forbidden'));
    await expect(world.send(article, { columnIds: ['none'] })).rejects.toThrow(code('column-not-found'));
  });
});

describe('given a submission on the desk', () => {
  const sent = async () => {
    const world = await SubmissionWorld.open();
    return { world, submission: await world.send(await world.published()) };
  };
  const officer = (world: SubmissionWorld) => world.world.person('officer', 'portal');

  test('[CNT-11] when it was adopted and is returned before it is online, then its adoption leaves the review and never counts', async () => {
    const { world, submission } = await sent();
    const adoption = await world.adopt(submission);
    const input = {
      siteId: 'portal',
      actor: officer(world),
      submissionIds: [submission.submissionId],
      reason: '内容有误',
    };
    expect(await returnSubmissions(world.services, input)).toMatchObject([{ ok: true }]);
    expect(await world.submission(submission)).toMatchObject({ status: 'returned', adoptions: [] });
    const left = await world.now(adoption);
    expect(left.working).toMatchObject({ status: 'returned', review: { returned: { comment: '内容有误' } } });
    // The unit mends it and sends it again; this time it goes online, and cannot be returned any more.
    const again = await world.send(await world.now({ siteId: 'jyj', articleId: submission.articleId }));
    await world.pass(await world.adopt(again));
    await world.settle();
    const late = { ...input, submissionIds: [again.submissionId] };
    expect(await returnSubmissions(world.services, late)).toMatchObject([{ ok: false, problem: 'transition-refused' }]);
    expect(await world.figures()).toMatchObject({ submitted: 1, returned: 1, adopted: 1 });
  });

  test('[CNT-11] when it is returned, then the unit reads why, sends it again, and it is still one submission', async () => {
    const { world, submission } = await sent();
    const { submissionId } = submission;
    const input = { siteId: 'portal', actor: officer(world), submissionIds: [submissionId], reason: '缺数据' };
    expect(await returnSubmissions(world.services, input)).toEqual([{ submissionId, ok: true }]);
    expect(await world.submission(submission)).toMatchObject({ status: 'returned', reason: '缺数据' });
    const again = await world.send(await world.now({ siteId: 'jyj', articleId: submission.articleId }));
    expect(await onDesk(world, 'submitted')).toEqual([again.submissionId]);
    expect(await world.figures()).toMatchObject({ submitted: 1, returned: 1 });
  });

  test('when two of them tell the same, then one stands for both and the other is gone from the pile', async () => {
    const { world, submission } = await sent();
    const other = await world.send(
      await world.published({ title: '云澜市卫生健康委员会参加会议', body: '<p>正文</p>' }, 'wjw'),
    );
    const input = { siteId: 'portal', actor: officer(world), into: submission.submissionId };
    const merged = await mergeSubmissions(world.services, { ...input, submissionId: other.submissionId });
    expect(merged).toMatchObject({ status: 'merged', mergedInto: submission.submissionId });
    expect(await onDesk(world, 'submitted')).toEqual([submission.submissionId]);
    await expect(mergeSubmissions(world.services, { ...input, submissionId: submission.submissionId })).rejects.toThrow(
      code('transition-refused'),
    );
  });

  test('when the unit takes it back, then the desk may not decide on it any more', async () => {
    const { world, submission } = await sent();
    const actor = world.world.officer;
    await withdrawSending(world.services, {
      siteId: 'jyj',
      submissionId: submission.submissionId,
      actor,
      reason: '有误',
    });
    await expect(world.adopt(submission)).rejects.toThrow('transition-refused');
  });

  test('[SEC-08] when a batch holds one that is not theirs, then nothing of it is decided', async () => {
    const { world, submission } = await sent();
    const input = { siteId: 'portal', actor: officer(world), submissionIds: [submission.submissionId, 'none'] };
    await expect(returnSubmissions(world.services, { ...input, reason: '不符' })).rejects.toThrow(
      code('batch-refused'),
    );
    expect((await world.submission(submission)).status).toBe('submitted');
    await expect(
      returnSubmissions(world.services, { ...input, actor: world.world.officer, reason: '不符' }),
    ).rejects.toThrow(code('batch-refused'));
  });
});
