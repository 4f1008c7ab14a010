import { expect, test } from 'vitest';
import { demoSites } from '../testing/demo-sites.ts';
import { jyjKept } from '../testing/kept-domain.ts';
import { dev } from './dev.ts';
import { environmentOf } from './environment.ts';
import { prod } from './prod.ts';
import { siteIn } from './site-in-environment.ts';

const host = 'www.yunlan.gov.cn';
const hosts = (input: typeof dev) => demoSites.map(({ site }) => siteIn(environmentOf(input), site, host).domain);

test('[DOM-01] given one file for each site, when environments differ, then its host stands below the domain of each', () => {
  expect(hosts(prod)).toEqual(demoSites.map(({ site }) => site.domain));
  expect(hosts(dev).slice(0, 2)).toEqual(['www.dev.yunlan.gov.cn', 'jyj.dev.yunlan.gov.cn']);
  expect(hosts(dev).at(-1)).toBeUndefined();
});

test('[DOM-02] given a kept domain, when it is not production, then a host of the environment takes its place', () => {
  expect(siteIn(environmentOf(prod), jyjKept, host)).toEqual(jyjKept);
  expect(siteIn(environmentOf(dev), jyjKept, host)).toMatchObject({ domain: 'jyj.dev.yunlan.gov.cn' });
  expect(siteIn(environmentOf(dev), jyjKept, host)).not.toHaveProperty('keptDomain');
});
