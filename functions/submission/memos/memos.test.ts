import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { submissionToMemo } from '#functions/submission/desk/settle-submission.ts';
import {
  answerInstruction,
  enterInstruction,
  listDeskMemos,
  listOwnMemos,
  sendMemo,
} from '#functions/submission/memos/memos.ts';
import { submissionRoutes } from '#functions/submission/submission-routes.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const page = { limit: 20 };

describe('given a problem put before leaders', () => {
  test('[CNT-15] [CNT-26] when a leader has given an instruction, then the unit answers with the article that tells readers', async () => {
    const world = await SubmissionWorld.open();
    const { services } = world;
    const own = { siteId: 'jyj', actor: world.world.officer };
    const desk = { siteId: 'portal', actor: world.world.person('officer', 'portal') };
    const { memoId } = await sendMemo(services, { ...own, to: ['李市长'], title: '校舍问题', text: '有三所学校……' });
    expect(await listDeskMemos(services, { ...desk, ...page })).toMatchObject([{ memoId, status: 'sent' }]);
    const answer = { ...own, memoId, text: '已整改' };
    await expect(answerInstruction(services, answer)).rejects.toThrow(code('transition-refused'));
    const instruct = { ...desk, memoId, text: '请限期整改' };
    await expect(enterInstruction(services, { ...instruct, leader: '别人' })).rejects.toThrow(
      code('transition-refused'),
    );
    await enterInstruction(services, { ...instruct, leader: '李市长' });
    const second = await enterInstruction(services, { ...instruct, leader: '李市长', text: '每周报进展' });
    expect(second).toMatchObject({ instruction: { text: '每周报进展' }, instructionsBefore: [{ text: '请限期整改' }] });
    const { articleId } = await world.published();
    const closed = await answerInstruction(services, { ...answer, articleId });
    expect(closed).toMatchObject({ status: 'closed', result: { articleId } });
    expect(await listOwnMemos(services, { ...own, ...page })).toHaveLength(1);
  });

  test('[CNT-15] when a submission is handed to leaders, then no route adopts it any more', async () => {
    const world = await SubmissionWorld.open();
    const submission = await world.send(await world.published());
    const actor = world.world.person('officer', 'portal');
    const input = { siteId: 'portal', submissionId: submission.submissionId, actor };
    await submissionToMemo(world.services, { ...input, to: ['李市长'], text: '' });
    await expect(world.adopt(submission)).rejects.toThrow('transition-refused');
    // Nor by a second sending of the same article.
    await expect(world.send(await world.now({ siteId: 'jyj', articleId: submission.articleId }))).rejects.toThrow(
      code('transition-refused'),
    );
    expect((await world.submission(submission)).status).toBe('memo');
  });

  test('[CNT-15] when its words are looked for, then neither feed, audit nor content holds them', async () => {
    const world = await SubmissionWorld.open();
    const secret = '三所学校校舍有隐患';
    const own = { siteId: 'jyj', actor: world.world.officer };
    await sendMemo(world.services, { ...own, to: ['李市长'], title: secret, text: secret });
    const told = JSON.stringify([world.world.tables.outbox, await world.world.audits('portal')]);
    expect(told).not.toContain(secret);
    for await (const item of world.world.tables.scan('content')) expect(JSON.stringify(item)).not.toContain(secret);
  });

  test('[CNT-15] when the operations of memos are listed, then none leads to an article', () => {
    const ofMemos = submissionRoutes.filter(({ endpoint }) => /memo/.test(endpoint.path));
    expect(ofMemos.map(({ endpoint }) => endpoint.path.split('/').at(-1)).sort()).toEqual(
      ['instruction', 'memo', 'memo-desk', 'memos', 'memos', 'result'].sort(),
    );
  });

  test('when somebody of another unit asks, then there is nothing', async () => {
    const world = await SubmissionWorld.open();
    const own = { siteId: 'jyj', actor: world.world.officer };
    const { memoId } = await sendMemo(world.services, { ...own, to: ['李市长'], title: '问题', text: '情况' });
    const abroad = { siteId: 'wjw', actor: world.world.abroad };
    expect(await listOwnMemos(world.services, { ...abroad, ...page })).toEqual([]);
    await expect(answerInstruction(world.services, { ...abroad, memoId, text: '无' })).rejects.toThrow(
      code('not-found'),
    );
    await expect(
      listDeskMemos(world.services, { siteId: 'portal', actor: world.world.officer, ...page }),
    ).rejects.toThrow(code('not-found'));
  });
});
