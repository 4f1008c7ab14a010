import type { DisclosureRule } from './disclosure/disclosure-rules.ts';
import { portalLeaders } from './portal/leaders.ts';
import { portalEntries } from './portal/portal-entries.ts';
import type { DemoEntry, DemoLeader } from './types.ts';

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
};
