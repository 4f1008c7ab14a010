import type { Services } from '#functions/composition/services.ts';
import { demoSites } from '#functions/local/demo/content/structure/demo-sites.ts';
import { atTime, demoActor } from '#functions/local/demo/submissions/demo-actor.ts';
import { addRecord } from '#functions/supervision/records/save-record.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { ContactDuty } from '#shared/domain/registry/site-record.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import type { SiteRecordInput } from '#shared/schemas/http/supervision/record-endpoints.ts';

const dayMs = 86_400_000;

type Named = { readonly duty: ContactDuty; readonly name: string; readonly deputy: string };

const duties = ['mailAdministrator', 'gatekeeper', 'liaisonOfficer'] as const;

/** Name and deputy by duty; undefined where nobody is named yet. */
const people = (...named: readonly (readonly [name: string, deputy: string] | undefined)[]): readonly Named[] =>
  duties.flatMap((duty, n) => {
    const [name, deputy] = named[n] ?? [];
    return name && deputy ? [{ duty, name, deputy }] : [];
  });

/** Whom each unit named for its duties, and who stands in; two have yet to name somebody. All invented. */
const contacts: Readonly<Record<string, readonly Named[]>> = {
  portal: people(['傅云起', '齐书白'], ['闻景行', '郑怀瑾'], ['乐知行', '傅云起']),
  jyj: people(['贾文渊', '许思齐'], ['苏蕴华', '姚书言']),
  wjw: people(['沙棠', '白苓'], ['秦守正', '蒋若兰'], ['沈济川', '沙棠']),
  rsj: people(['穆怀仁', '程佳禾'], ['唐伯谦', '罗惠民'], ['席安民', '穆怀仁']),
  zjj: people(['匡正梁', '石安筑'], ['顾广厦', '彭筑平'], ['管筑新', '匡正梁']),
  sthjj: people(undefined, ['陶望山', '水清越'], ['霍澄空', '林青屿']),
  czj: people(['贝盈之', '钱慎之'], ['金衡之', '余守成'], ['支明允', '贝盈之']),
  qinghe: people(['冉清源', '何澄'], ['阮清和', '岳仲平'], ['凌渡', '冉清源']),
};

/** Whose training ran out: the environment bureau's officer has yet to renew it. */
const ranOut = 'sthjj';

const trainingOf = async (
  { tables }: Services,
  siteId: string,
  daysAgo: (days: number) => string,
): Promise<readonly SiteRecordInput[]> => {
  const account = await new AccountRepository(tables).findByUsername(`officer.${siteId}`);
  if (!account) return [];
  const { accountId, name } = account;
  const [trainedOn, validUntil] = siteId === ranOut ? [daysAgo(377), daysAgo(12)] : [daysAgo(80), daysAgo(-285)];
  const course = '全市政府网站信息员上岗培训';
  return [{ kind: 'training', note: '', accountId, name, course, trainedOn, passed: true, score: 92, validUntil }];
};

/** Plans as units file them: under way, done, to be revised, yet to be reviewed; some sites have filed none. */
const plansOf = (daysAgo: (days: number) => string): Readonly<Record<string, SiteRecordInput>> => {
  const reviewers = ['市信息化办', '市保密局', '市政务公开办'];
  const plan = { kind: 'sitePlan', note: '', reviewers } as const;
  const number = (n: number): string => `云信备〔${daysAgo(40).slice(0, 4)}〕${n}号`;
  return {
    portal: {
      ...plan,
      reviewers,
      note: '首页和政务公开版块改版，栏目网址不变。',
      title: '门户网站首页改版方案',
      project: 'redesign',
      reviewedOn: daysAgo(40),
      outcome: 'accepted',
      filedNumber: number(7),
      dueOn: daysAgo(-60),
    },
    wjw: {
      ...plan,
      reviewers,
      title: '卫生健康委员会网站建设方案',
      project: 'construction',
      reviewedOn: daysAgo(210),
      outcome: 'accepted',
      filedNumber: number(2),
      doneOn: daysAgo(150),
    },
    zjj: {
      ...plan,
      reviewers,
      title: '住房和城乡建设局网站改版方案',
      project: 'redesign',
      reviewedOn: daysAgo(12),
      outcome: 'revise',
      filedNumber: number(9),
      dueOn: daysAgo(-45),
    },
    qinghe: {
      ...plan,
      reviewers: [],
      title: '清河区政府网站迁移方案',
      project: 'migration',
      filedNumber: number(11),
      dueOn: daysAgo(-90),
    },
  };
};

/** How far sites are in their acceptance: one passed all stages, one has something to mend; the others have yet to begin. */
const inspectionsOf = (daysAgo: (days: number) => string): Readonly<Record<string, readonly SiteRecordInput[]>> => {
  const passed = { kind: 'acceptance', note: '', outcome: 'accepted' } as const;
  const office = ['市信息化办', '市政务公开办'];
  return {
    wjw: [
      { ...passed, stage: 'selfCheck', inspectedOn: daysAgo(170), inspectors: ['秦守正'] },
      { ...passed, stage: 'launch', inspectedOn: daysAgo(155), inspectors: office },
      { ...passed, stage: 'formal', inspectedOn: daysAgo(60), inspectors: office },
    ],
    rsj: [
      { ...passed, stage: 'selfCheck', inspectedOn: daysAgo(110), inspectors: ['唐伯谦'] },
      { ...passed, stage: 'launch', inspectedOn: daysAgo(100), inspectors: office },
      {
        ...passed,
        stage: 'formal',
        inspectedOn: daysAgo(20),
        inspectors: office,
        outcome: 'revise',
        findings: '办事指南缺少办理时限，两处附件不能下载。',
        dueOn: daysAgo(-10),
      },
    ],
  };
};

/** Puts on record whom the units named and whom they trained, some missing on purpose; a site that has records stays as it is. */
export const seedRecords = async (services: Services, firstStart: Date): Promise<void> => {
  const daysAgo = (days: number): string => localDate(new Date(firstStart.getTime() - days * dayMs).toISOString());
  const plans = plansOf(daysAgo);
  const inspections = inspectionsOf(daysAgo);
  const office = await demoActor(services, 'office');
  const records = new SiteRecordRepository(services.tables);
  const then = atTime(services, new Date(firstStart.getTime() - 30 * dayMs));
  for (const { siteId, unit } of demoSites) {
    const named = contacts[siteId];
    if (!named || (await records.ofSite(siteId)).length > 0) continue;
    const actor = await demoActor(services, `siteadmin.${siteId}`);
    const base = unit.phone.slice(0, -2);
    const inputs: readonly SiteRecordInput[] = [
      ...named.map(({ duty, name, deputy }, n): SiteRecordInput => {
        const [phone, deputyPhone] = [`${base}${11 + n * 2}`, `${base}${12 + n * 2}`];
        return { kind: 'contact', note: '', duty, name, phone, email: unit.email, deputy, deputyPhone };
      }),
      ...(await trainingOf(services, siteId, daysAgo)),
      ...(plans[siteId] ? [plans[siteId]] : []),
    ];
    for (const input of inputs) await addRecord(then)(actor, siteId, input);
    for (const input of inspections[siteId] ?? []) await addRecord(then)(office, siteId, input);
  }
};
