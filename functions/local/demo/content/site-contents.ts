import { czjEntries } from './czj/czj-entries.ts';
import { czjLeaders } from './czj/leaders.ts';
import type { DisclosureRule } from './disclosure/disclosure-rules.ts';
import { jyjEntries } from './jyj/jyj-entries.ts';
import { jyjLeaders } from './jyj/leaders.ts';
import { portalLeaders } from './portal/leaders.ts';
import { portalEntries } from './portal/portal-entries.ts';
import { qingheLeaders } from './qinghe/leaders.ts';
import { qingheEntries } from './qinghe/qinghe-entries.ts';
import { rsjLeaders } from './rsj/leaders.ts';
import { rsjEntries } from './rsj/rsj-entries.ts';
import { sthjjLeaders } from './sthjj/leaders.ts';
import { sthjjEntries } from './sthjj/sthjj-entries.ts';
import type { DemoEntry, DemoLeader } from './types.ts';
import { wjwLeaders } from './wjw/leaders.ts';
import { wjwEntries } from './wjw/wjw-entries.ts';
import { yshjEntries } from './yshj/yshj-entries.ts';
import { zjjLeaders } from './zjj/leaders.ts';
import { zjjEntries } from './zjj/zjj-entries.ts';

/** What one site says. `catalogue` names the classes of its disclosure; `rules` its disclosure rules. */
export type SiteContents = {
  readonly entries: readonly DemoEntry[];
  readonly leaders: readonly DemoLeader[];
  readonly leadersDaysAgo: number;
  readonly catalogue: string;
  readonly rules: readonly DisclosureRule[];
};

export const siteContents: Readonly<Record<string, SiteContents>> = {
  portal: {
    entries: portalEntries,
    leaders: portalLeaders,
    leadersDaysAgo: 128,
    catalogue: '机构职能、领导信息、政策文件、重大决策、规划计划、财政资金、民生实事、统计数据、应急管理',
    rules: ['review', 'secrecy', 'request'],
  },
  jyj: {
    entries: jyjEntries,
    leaders: jyjLeaders,
    leadersDaysAgo: 125,
    catalogue: '机构职能、领导信息、教育政策、招生入学、教师队伍、学生资助、财政资金、教育统计',
    rules: ['review', 'request'],
  },
  wjw: {
    entries: wjwEntries,
    leaders: wjwLeaders,
    leadersDaysAgo: 123,
    catalogue: '机构职能、领导信息、卫生政策、医疗机构监管、疾病预防控制、医疗服务数据、行政许可和处罚',
    rules: ['secrecy', 'request'],
  },
  rsj: {
    entries: rsjEntries,
    leaders: rsjLeaders,
    leadersDaysAgo: 121,
    catalogue: '机构职能、领导信息、就业创业、社会保险、公开招聘、技能人才、劳动关系、资金公示',
    rules: ['review'],
  },
  zjj: {
    entries: zjjEntries,
    leaders: zjjLeaders,
    leadersDaysAgo: 119,
    catalogue: '机构职能、领导信息、住房保障、房地产市场、工程质量安全、城市更新、市政公用、行政许可和处罚',
    rules: ['request'],
  },
  sthjj: {
    entries: sthjjEntries,
    leaders: sthjjLeaders,
    leadersDaysAgo: 118,
    catalogue: '机构职能、领导信息、环境质量、污染防治、环评审批、排污许可、环境执法、应急管理',
    rules: ['review', 'secrecy'],
  },
  czj: {
    entries: czjEntries,
    leaders: czjLeaders,
    leadersDaysAgo: 117,
    catalogue: '机构职能、领导信息、预算决算、政府债务、政府采购、国有资产、财政监督、惠企政策',
    rules: ['secrecy'],
  },
  qinghe: {
    entries: qingheEntries,
    leaders: qingheLeaders,
    leadersDaysAgo: 114,
    catalogue: '机构职能、领导信息、政策文件、规划计划、财政资金、民生实事、基层政务公开、行政许可和处罚',
    rules: ['review', 'request'],
  },
  yshj: { entries: yshjEntries, leaders: [], leadersDaysAgo: 0, catalogue: '', rules: [] },
};
