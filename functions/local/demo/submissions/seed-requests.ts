import type { Services } from '#functions/composition/services.ts';
import { demoArticles } from '#functions/local/demo/content/demo-content.ts';
import { atTime } from '#functions/local/demo/submissions/demo-actor.ts';
import { createCommission, endCommission } from '#functions/submission/commissions/commissions.ts';
import { enterInstruction, sendMemo } from '#functions/submission/memos/memos.ts';
import { offerArticle } from '#functions/submission/offers/offers.ts';
import { pushDown } from '#functions/submission/push-down/push-down.ts';
import { decideReport, enterAdoptionAbove, reportUp } from '#functions/submission/report-up/report-up.ts';
import { sendSubmission } from '#functions/submission/send/send-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import {
  commissionsIn,
  memosIn,
  offeredArticle,
  offersIn,
  pushDownsIn,
  reportsUpIn,
} from '#shared/repositories/submission/listed-repository.ts';

const portal = 'portal';
const dayMs = 86_400_000;
type People = (username: string) => Promise<Actor>;
type Seeding = { readonly services: Services; readonly people: People; readonly daysAgo: (days: number) => Date };

const keyOf = (siteId: string, columnId: string, n = 0): string | undefined =>
  demoArticles.filter((article) => article.siteId === siteId && article.columnId === columnId)[n]?.key;

const seedCommissions = async ({ services, people, daysAgo }: Seeding): Promise<void> => {
  if ((await commissionsIn(services.tables).list(portal, { limit: 1 })).length > 0) return;
  const desk = { siteId: portal, actor: await people('officer.portal') };
  const over = {
    kind: 'hotTopic',
    title: '群众关心的入学和医保报销问题解读',
    ask: '请就近期群众来信较多的问题准备答问，说明政策依据、办理流程和咨询电话。',
    dueAt: daysAgo(20).toISOString(),
    invited: ['jyj', 'wjw', 'rsj'],
    columnId: 'hygq',
  } as const;
  const closed = await createCommission(atTime(services, daysAgo(33)), { ...desk, fields: over });
  await endCommission(atTime(services, daysAgo(19)), { ...desk, commissionId: closed.commissionId });
  const open = {
    kind: 'topic',
    title: '“优化营商环境”专题约稿',
    ask: '请报送本单位简化流程、减免材料、助企纾困的做法和成效，附一至两个企业的事例，每单位不少于一篇。',
    dueAt: daysAgo(-6).toISOString(),
    invited: ['jyj', 'rsj', 'zjj', 'sthjj', 'czj', 'qinghe'],
    columnId: 'gzdt',
  } as const;
  const { commissionId } = await createCommission(atTime(services, daysAgo(5)), { ...desk, fields: open });
  for (const siteId of ['rsj', 'zjj']) {
    const articleId = keyOf(siteId, 'zcjd');
    const actor = await people(`final.${siteId}`);
    // The gatekeeper's own: sent by a person who may let it go, it needs no second approval.
    const officer = await people(`officer.${siteId}`);
    const both: Actor = { ...officer, grants: [...officer.grants, ...actor.grants] };
    const input = { siteId, columnIds: [], commissionId, note: '按约稿要求报送', actor: both };
    // Latest of all, as they are made last: desks list in the order of arrival.
    if (articleId) await sendSubmission(atTime(services, daysAgo(0.1)), { ...input, articleId });
  }
};

const seedPushDown = async ({ services, people, daysAgo }: Seeding): Promise<void> => {
  const articleId = keyOf(portal, 'tzgg');
  if (!articleId || (await pushDownsIn(services.tables).listOfOther(portal, { limit: 1 })).length > 0) return;
  const targets = ['jyj', 'wjw', 'qinghe'].map((siteId) => ({ siteId, columnId: 'tzgg' }));
  const actor = await people('officer.portal');
  const input = { siteId: portal, articleId, note: '请在本单位网站转发。', targets, actor };
  await pushDown(atTime(services, daysAgo(1)), input);
};

const seedOffer = async ({ services, people, daysAgo }: Seeding): Promise<void> => {
  const articleId = keyOf('wjw', 'tzgg');
  if (
    !articleId ||
    (await offersIn(services.tables).listOfOther(offeredArticle({ siteId: 'wjw', articleId }), { limit: 1 })).length > 0
  )
    return;
  const actor = await people('officer.wjw');
  const input = { siteId: 'wjw', articleId, note: '请协助告知学校和家长。', actor };
  await offerArticle(atTime(services, daysAgo(1)), { ...input, target: { siteId: 'jyj', columnId: 'tzgg' } });
};

const seedMemo = async ({ services, people, daysAgo }: Seeding): Promise<void> => {
  if ((await memosIn(services.tables).list(portal, { limit: 1 })).length > 0) return;
  const { memoId } = await sendMemo(atTime(services, daysAgo(8)), {
    siteId: 'zjj',
    actor: await people('officer.zjj'),
    to: ['陆知远', '顾维衡'],
    title: '老旧小区加装电梯配套资金到位偏慢',
    text: '截至目前，本年度加装电梯项目中有部分小区的配套资金尚未到位，影响开工。建议由财政、住建部门会商，明确拨付时限。',
  });
  await enterInstruction(atTime(services, daysAgo(6)), {
    siteId: portal,
    actor: await people('officer.portal'),
    memoId,
    leader: '顾维衡',
    text: '请财政局、住建局本周内会商，提出解决办法并反馈。',
  });
};

const seedReports = async ({ services, people, daysAgo }: Seeding): Promise<void> => {
  const site = { siteId: 'rsj' };
  if ((await reportsUpIn(services.tables).list(site.siteId, { limit: 1 })).length > 0) return;
  const officer = { ...site, actor: await people('officer.rsj') };
  const organisation = '澜省人民政府门户网站';
  for (const [n, days] of [10, 2].entries()) {
    const articleId = keyOf(site.siteId, 'gzdt', n + 2);
    if (!articleId) continue;
    const { reportId } = await reportUp(atTime(services, daysAgo(days)), {
      ...officer,
      articleId,
      tier: 'province',
      organisation,
    });
    if (n > 0) continue;
    const actor = await people('final.rsj');
    const leader = '程佩文';
    await decideReport(atTime(services, daysAgo(9)), { ...site, reportId, actor, decision: 'sign', leader });
    const adoptedOn = localDate(daysAgo(7).toISOString());
    const evidence = { url: 'https://www.lan.gov.cn/dt/yunlan-employment.html' };
    await enterAdoptionAbove(atTime(services, daysAgo(6)), { ...officer, reportId, adoptedOn, evidence });
  }
};

/** What sites asked of each other beside submissions: commissions, a notice handed down, a memo, reports above. */
export const seedRequests = async (services: Services, firstStart: Date, people: People): Promise<void> => {
  const daysAgo = (days: number): Date => new Date(firstStart.getTime() - days * dayMs);
  const seeding: Seeding = { services, people, daysAgo };
  await seedCommissions(seeding);
  await seedPushDown(seeding);
  await seedOffer(seeding);
  await seedMemo(seeding);
  await seedReports(seeding);
};
