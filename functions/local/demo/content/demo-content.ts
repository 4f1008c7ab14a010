import { annualFacts } from './disclosure/annual-facts.ts';
import { annualReport } from './disclosure/annual-report.ts';
import { disclosureGuide } from './disclosure/disclosure-guide.ts';
import { disclosureRule } from './disclosure/disclosure-rules.ts';
import { siteContents } from './site-contents.ts';
import { demoSites } from './structure/demo-sites.ts';
import { districtColumns } from './structure/district-columns.ts';
import { portalColumns } from './structure/portal-columns.ts';
import { topicColumns } from './structure/topic-columns.ts';
import { unitColumns } from './structure/unit-columns.ts';
import { bodyHtml } from './text/body-html.ts';
import { guideText } from './text/guide-text.ts';
import type { DemoArticle, DemoColumn, DemoEntry, DemoLeader, DemoSite } from './types.ts';

/** A unit's `gzdt` shows in the portal's `bmdt`, and its `tzgg` in the portal's `tzgg`. */
const shownOnPortal = (column: DemoColumn): DemoColumn => {
  const target = { gzdt: 'bmdt', tzgg: 'tzgg' }[column.columnId];
  return target === undefined ? column : { ...column, mounts: [{ siteId: 'portal', columnId: target }] };
};

const portalNames: Readonly<Record<string, DemoColumn['name']>> = {
  dwgk: { zh: '政府概况', en: 'The government' },
  gzdt: { zh: '政务要闻', en: 'Government news' },
};

/** The columns of a site, parents before their children. */
export const demoColumns = (siteId: string): readonly DemoColumn[] => {
  if (siteId === 'yshj') return topicColumns;
  if (siteId === 'portal')
    return [
      ...unitColumns.map((column) => ({ ...column, name: portalNames[column.columnId] ?? column.name })),
      ...portalColumns,
    ];
  const own = siteId === 'qinghe' ? districtColumns : [];
  return [...unitColumns.map(shownOnPortal), ...own];
};

const leaderEntry = (siteId: string, leader: DemoLeader, daysAgo: number): DemoEntry => ({
  key: `${siteId}-ldxx-0${leader.rank}`,
  columnId: 'ldxx',
  kind: 'leaderProfile',
  title: leader.name,
  summary: leader.position,
  publishedDaysAgo: daysAgo,
  subjectClass: '领导信息',
  leader,
  text: `## 职务\n${leader.position}\n## 工作分工\n${leader.duties}\n## 简历\n${leader.resume}`,
});

const article = (site: DemoSite, { text = '', guide, source, ...entry }: DemoEntry): DemoArticle => ({
  ...entry,
  siteId: site.siteId,
  source: source ?? site.unit.name,
  original: source === undefined || entry.repostOf === undefined,
  body: bodyHtml(guide ? guideText(guide) : text),
});

const disclosureEntries = (site: DemoSite): readonly DemoEntry[] => {
  const facts = annualFacts[site.siteId];
  const contents = siteContents[site.siteId];
  if (!facts || !contents) return [];
  return [
    disclosureGuide(site, contents.catalogue),
    ...contents.rules.map((rule, index) => disclosureRule(site, rule, index + 1)),
    annualReport(site, facts),
  ];
};

/** Every article of the cluster, sites in the order of `demoSites`. */
export const demoArticles: readonly DemoArticle[] = demoSites.flatMap((site) => {
  const contents = siteContents[site.siteId];
  if (!contents) return [];
  const leaders = contents.leaders.map((leader) => leaderEntry(site.siteId, leader, contents.leadersDaysAgo));
  return [...contents.entries, ...leaders, ...disclosureEntries(site)].map((entry) => article(site, entry));
});
