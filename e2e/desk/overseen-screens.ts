/** The day in China, so many days from today. */
export const chinaDay = (afterDays: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + afterDays * 86_400_000).toISOString().slice(0, 10);

/** Screens of each person, filled by the stories of oversight. */
export const overseenScreens = [
  ['office', '/upkeep'],
  ['office', '/upkeep?site=jyj'],
  ['office', '/upkeep/rules'],
  ['office', '/rectifications'],
  ['office', '/rectifications/new?site=wjw'],
  ['office', '/drills'],
  ['siteadmin.jyj', '/drills/new?site=jyj'],
  ['office', '/duty'],
  ['office', `/duty?edit=${chinaDay(0)}`],
  ['office', '/contacts'],
  ['office', '/plans'],
  ['office', '/registry'],
  ['office', '/registry?table=columns'],
  ['office', '/disclosure'],
  ['siteadmin.jyj', '/work'],
  ['siteadmin.jyj', '/notices'],
  ['siteadmin.jyj', '/upkeep'],
  ['siteadmin.jyj', '/rectifications?state=confirmed'],
  ['siteadmin.jyj', '/sites/jyj/records'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=sitePlan&record=new'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=bootstrap'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=contact'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=contact&record=new'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=training'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=term&record=new'],
  ['office', '/sites/rsj/records?kind=acceptance'],
  ['office', '/terms'],
  ['siteadmin.jyj', '/sites/jyj/records?kind=training&record=new'],
  ['officer.wjw', `/duty/${chinaDay(0)}/pm`],
] as const;
