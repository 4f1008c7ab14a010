import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { decideReport, enterAdoptionAbove, reportUp } from '#functions/submission/report-up/report-up.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const url = 'https://www.province.gov.cn/1.html';

const reported = async () => {
  const world = await SubmissionWorld.open();
  const { articleId } = await world.published();
  const usual = { siteId: 'jyj', articleId, tier: 'province' as const, organisation: '省政府门户网站' };
  const report = (actor = world.world.officer) => reportUp(world.services, { ...usual, actor });
  const { reportId } = await report();
  const adoptedOn = world.world.clock.now().toISOString().slice(0, 10);
  const adopt = (id = reportId, evidence: { url?: string; mediaId?: string } = { url }) =>
    enterAdoptionAbove(world.services, {
      siteId: 'jyj',
      reportId: id,
      actor: world.world.officer,
      adoptedOn,
      evidence,
    });
  const sign = (id = reportId, actor = world.world.final) =>
    decideReport(world.services, { siteId: 'jyj', reportId: id, actor, decision: 'sign', leader: '王局长' });
  return { world, report, reportId, adopt, sign };
};

describe('given a text reported to a tier above', () => {
  test('[CNT-13] when no leader has signed it, then it does not count and no adoption can be entered', async () => {
    const { world, adopt } = await reported();
    expect((await world.figures()).reported).toBe(0);
    await expect(adopt()).rejects.toThrow(code('transition-refused'));
  });

  test('[CNT-13] when the person who reported it signs, then it is refused; the gatekeeper’s entry names the leader and counts', async () => {
    const { world, report, sign } = await reported();
    const both = { ...world.world.final, accountId: world.world.officer.accountId };
    const { reportId } = await report();
    await expect(sign(reportId, both)).rejects.toThrow(code('self-review'));
    await expect(sign(reportId, world.world.officer)).rejects.toThrow(code('forbidden'));
    expect(await sign()).toMatchObject({ status: 'signed', leader: '王局长' });
    expect((await world.figures()).reported).toBe(1);
  });

  test('[CNT-12] [SUP-10] when the tier adopted it, then it counts with its evidence, once per article and tier', async () => {
    const { world, report, sign, adopt } = await reported();
    await sign();
    await expect(adopt(undefined, {})).rejects.toThrow(code('transition-refused'));
    await expect(adopt(undefined, { mediaId: 'none' })).rejects.toThrow(code('media-not-found'));
    expect(await adopt()).toMatchObject({ status: 'adopted', evidence: { url } });
    const again = await report();
    await sign(again.reportId);
    await adopt(again.reportId);
    expect(await world.figures()).toMatchObject({ byTier: { province: 1 }, adopted: 0, points: 100, reported: 1 });
  });
});
