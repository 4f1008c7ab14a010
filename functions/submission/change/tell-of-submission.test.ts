import { expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { createCommission } from '#functions/submission/commissions/commissions.ts';
import { returnSubmissions } from '#functions/submission/desk/settle-submission.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const held = async (world: SubmissionWorld, accountId: string, roleId: string): Promise<void> => {
  const repository = new GrantRepository(world.world.tables);
  const grant = { grantId: 'g', version: 1, accountId, roleId, siteId: 'jyj', grantedBy: 's', grantedAt: '' };
  await world.world.tables.transact([...repository.save(accountId, await repository.book(accountId), [grant])]);
  world.world.tables.settleIndexes();
};
const told = async (world: SubmissionWorld, accountId: string) =>
  (await new NoticeRepository(world.world.tables).list(accountId, { limit: 9 })).items.map(
    ({ title, lines, address }) => [title.zh, lines.map(({ zh }) => zh).join(), address],
  );

test('[CNT-08] [CNT-11] given a submission that waits, when it goes its way, then the gatekeeper and who sent it are told, and nobody of their own act', async () => {
  const world = await SubmissionWorld.open({ gatekeeper: true });
  await held(world, 'final.jyj', 'final');
  const sent = await world.send(await world.published({ title: '云澜市教育局开会' }), { note: '请审' });
  expect(await told(world, 'final.jyj')).toEqual([
    [expect.stringContaining('《云澜市教育局开会》报送'), '附言：请审', '/submissions?site=jyj&status=awaiting'],
  ]);
  expect(await told(world, 'officer.jyj')).toEqual([]);
  await world.approve(sent);
  const actor = world.world.person('officer', 'portal');
  await returnSubmissions(world.services, {
    siteId: 'portal',
    actor,
    submissionIds: [sent.submissionId],
    reason: '请补充来源',
  });
  expect(await told(world, 'officer.jyj')).toEqual([
    [expect.stringContaining('退回了您报送的《云澜市教育局开会》'), '附言：请补充来源', '/submissions?site=jyj'],
  ]);
  const again = await world.send(await world.now({ siteId: 'jyj', articleId: sent.articleId }));
  await world.approve(again);
  await world.adopt(again);
  expect((await told(world, 'officer.jyj'))[0]?.[0]).toContain('已采用您报送的');
});

test('[CNT-16] given units that are asked for texts, when the commission goes out, then their officers are told by when', async () => {
  const world = await SubmissionWorld.open();
  await held(world, 'officer.jyj', 'officer');
  const actor = world.world.person('officer', 'portal');
  const fields = {
    kind: 'topic',
    title: '开学专题',
    ask: '请报送',
    dueAt: world.world.instant(24),
    invited: ['jyj', 'qinghe'],
  } as const;
  const { commissionId } = await createCommission(world.services, { siteId: 'portal', actor, fields });
  expect(await told(world, 'officer.jyj')).toEqual([
    [
      expect.stringContaining('约稿：《开学专题》'),
      '附言：请报送',
      `/submissions/new?site=jyj&commission=${commissionId}`,
    ],
  ]);
  await expect(
    createCommission(world.services, {
      siteId: 'portal',
      actor,
      fields: { ...fields, dueAt: world.world.instant(-1) },
    }),
  ).rejects.toMatchObject({ code: 'input-invalid' });
});
