import { expect, test } from 'vitest';
import { dev } from '../config/dev.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { synthesise } from '../testing/synthesise.ts';
import { loadProfiles } from './load-profiles.ts';
import { monthlyUsage } from './monthly-usage.ts';
import { paidResources } from './paid-resources.ts';
import { type PriceName, prices } from './prices.ts';
import { standingIn } from './template-counts.ts';

// A synthesis takes its time, which no test is to be measured by. Away from the edge region, two regions must tell each other.
const abroad = { ...dev, region: 'eu-central-1', availabilityZones: ['eu-central-1a', 'eu-central-1b'] };
const clusters = [prod, dev, abroad].map((input) => Object.values(synthesise(input, demoSites.slice(0, 2)).templates));
const found = new Set(clusters.flat().flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
const used = new Set(
  clusters.flatMap((templates) =>
    monthlyUsage(loadProfiles.prefecture, standingIn(templates)).flatMap(({ price, quantity }) =>
      quantity > 0 ? [price] : [],
    ),
  ),
);
const named = Object.values(paidResources).flatMap((paid) => ('by' in paid ? paid.by : []));

test('[OPS-02] given all that a cluster is made of, when its cost is asked, then each kind has its price or its reason to have none', () => {
  expect([...found].filter((type) => !(type in paidResources))).toEqual([]);
  expect(Object.keys(paidResources).filter((type) => !found.has(type))).toEqual([]);
});

test('[OPS-02] given the prices, when a month is counted, then each that a resource has is in it, and none is there for nothing', () => {
  expect([...new Set(named)].filter((price) => !used.has(price))).toEqual([]);
  expect((Object.keys(prices) as PriceName[]).filter((price) => !named.includes(price))).toEqual([]);
});
