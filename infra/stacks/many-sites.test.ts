import { expect, test } from 'vitest';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';
import { prod } from '../config/prod.ts';
import { sitesPerSet } from '../constructs/delivery/cluster-names.ts';
import { site as portal } from '../sites/portal.ts';
import { synthesise, synthesisTimeout } from '../testing/synthesise.ts';

const departments = 149;
const mostSeconds = 60;
/** Of CloudFormation, for one template. */
const mostResources = 500;
const mostBytes = 1_000_000;

const department = (n: number): SiteDefinition => ({
  siteId: `d${n}`,
  kind: 'department',
  name: { zh: `第${n}局`, en: `Bureau ${n}` },
  unit: { name: `云澜市第${n}局` },
  domain: `d${n}.yunlan.gov.cn`,
  identificationCode: `88880${String(n).padStart(5, '0')}`,
  filings: { icp: `澜ICP备00000002号-${n}`, policeRecord: `8888000000${String(n).padStart(4, '0')}` },
});

test(
  '[CLU-01] given a portal and 149 departments, when the cluster is synthesised, then within a minute and far from the limits of a stack',
  () => {
    const sites = [
      { site: portal },
      ...Array.from({ length: departments }, (_, n) => ({
        site: department(n),
        deliverySet: n < sitesPerSet - 1 ? 1 : 2,
      })),
    ];
    // Of this process, whatever else the machine does meanwhile.
    const before = process.cpuUsage();
    const { templates } = synthesise(prod, sites, { validated: true });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(mostSeconds);

    const sizes = Object.entries(templates).map(([name, template]) => ({
      name,
      resources: Object.keys(template.Resources).length,
      bytes: Buffer.byteLength(JSON.stringify(template, undefined, 1)),
    }));
    expect(sizes.filter(({ name }) => name.startsWith('site-'))).toHaveLength(departments + 1);
    // Far means below three fifths of the way: a stack grows by about ten resources with each function and its queue.
    expect(sizes.filter(({ resources, bytes }) => resources > mostResources * 0.6 || bytes > mostBytes * 0.6)).toEqual(
      [],
    );
    expect(
      Math.max(...sizes.filter(({ name }) => name.startsWith('site-')).map(({ resources }) => resources)),
    ).toBeLessThan(10);
    const set = (name: string) => JSON.stringify(templates[name]).match(/sets\/(\d)\/identity/)?.[1];
    expect([set('site-portal'), set('site-d88'), set('site-d89'), set('site-d148')]).toEqual(['1', '1', '2', '2']);
  },
  synthesisTimeout,
);

test('given a set that is full, when one more site is put into it, then it is said which to name instead', () => {
  const sites = Array.from({ length: sitesPerSet + 1 }, (_, n) => ({ site: department(n) }));
  expect(() => synthesise(prod, [...sites, { site: portal }])).toThrow(
    'set 1 holds 90 sites already; raise deliverySets and name the next',
  );
});
