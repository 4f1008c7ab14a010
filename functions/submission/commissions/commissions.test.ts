import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import {
  changeCommission,
  commissionsFor,
  createCommission,
  endCommission,
  getCommission,
} from '#functions/submission/commissions/commissions.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

const commissioned = async (dueInHours = 24) => {
  const world = await SubmissionWorld.open();
  const desk = { siteId: 'portal', actor: world.world.person('officer', 'portal') };
  const fields = {
    kind: 'topic' as const,
    title: '开学专题',
    ask: '请报送开学准备情况',
    dueAt: world.world.instant(dueInHours),
    invited: ['jyj', 'qinghe'],
    columnId: 'gzdt',
  };
  const commission = await createCommission(world.services, { ...desk, fields });
  return { world, desk, fields, commission };
};

describe('given a commission', () => {
  test('[CNT-16] when a unit answers, then the portal sees who has and who has not, and whether in time', async () => {
    const { world, desk, commission } = await commissioned();
    const { commissionId } = commission;
    expect(await commissionsFor(world.services, { siteId: 'jyj', actor: world.world.officer })).toHaveLength(1);
    expect(await commissionsFor(world.services, { siteId: 'wjw', actor: world.world.abroad })).toEqual([]);
    const sent = await world.send(await world.published(), { columnIds: [], commissionId });
    expect(sent.columnIds).toEqual(['gzdt']);
    const { answers } = await getCommission(world.services, { ...desk, commissionId });
    expect(answers).toMatchObject([
      { unitSiteId: 'jyj', inTime: true, submissions: [{ submissionId: sent.submissionId }] },
      { unitSiteId: 'qinghe', inTime: undefined, submissions: [] },
    ]);
    expect(await world.figures()).toMatchObject({ submitted: 1, answered: 1, answeredInTime: 1 });
  });

  test('[CNT-27] when the portal asks about a hot topic, then the department sees it as one, and its explanation goes online there through the portal’s own chain', async () => {
    const { world, desk, fields } = await commissioned();
    const asked = { ...fields, kind: 'hotTopic' as const, title: '学位紧张怎么办', invited: ['jyj'] };
    const { commissionId } = await createCommission(world.services, { ...desk, fields: asked });
    const received = await commissionsFor(world.services, { siteId: 'jyj', actor: world.world.officer });
    expect(received.map(({ kind, title }) => [kind, title])).toContainEqual(['hotTopic', '学位紧张怎么办']);
    const sent = await world.send(await world.published(), { columnIds: [], commissionId });
    const adoption = await world.adopt(sent);
    await world.settle();
    expect(await world.rows('portal', 'gzdt')).toEqual([]);
    await world.pass(adoption);
    await world.settle();
    expect(await world.rows('portal', 'gzdt')).toMatchObject([{ siteId: 'jyj', by: 'adoption' }]);
    const { answers } = await getCommission(world.services, { ...desk, commissionId });
    expect(answers).toMatchObject([
      { unitSiteId: 'jyj', inTime: true, submissions: [{ submissionId: sent.submissionId, status: 'adopted' }] },
    ]);
  });

  test('[CNT-16] [SUP-09] when the answer comes late, then that is said and counted', async () => {
    const { world, desk, commission } = await commissioned(1);
    const { commissionId } = commission;
    world.world.clock.advance(2 * 3_600);
    await world.send(await world.published(), { columnIds: [], commissionId });
    const { answers } = await getCommission(world.services, { ...desk, commissionId });
    expect(answers[0]?.inTime).toBe(false);
    expect(await world.figures()).toMatchObject({ answered: 1, answeredInTime: 0 });
  });

  test('when it is closed, or the unit was not asked, then no answer is taken', async () => {
    const { world, desk, commission } = await commissioned();
    const { commissionId } = commission;
    const other = await world.published({ title: '云澜市卫生健康委员会', body: '<p>文</p>' }, 'wjw');
    await expect(world.send(other, { commissionId })).rejects.toThrow(code('transition-refused'));
    const article = await world.published();
    await endCommission(world.services, { ...desk, commissionId });
    await expect(world.send(article, { commissionId })).rejects.toThrow(code('transition-refused'));
    await expect(endCommission(world.services, { ...desk, commissionId })).rejects.toThrow(code('transition-refused'));
  });

  test('when it is changed from an old version, or asks a site that is not below, then it is refused', async () => {
    const { world, desk, fields, commission } = await commissioned();
    const { commissionId } = commission;
    const change = { ...desk, commissionId, fields: { title: '新题' }, version: 1 };
    expect(await changeCommission(world.services, change)).toMatchObject({ title: '新题', version: 2 });
    await expect(changeCommission(world.services, change)).rejects.toThrow(code('version-conflict'));
    const wrong = { ...fields, invited: ['portal'] };
    await expect(createCommission(world.services, { ...desk, fields: wrong })).rejects.toThrow(code('input-invalid'));
  });
});
