import { describe, expect, test } from 'vitest';
import { clusterSitesSchema } from '#shared/schemas/config/cluster-sites.ts';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';
import { dev } from '../config/dev.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { jyjKept } from '../testing/kept-domain.ts';
import { synthesise } from '../testing/synthesise.ts';

const [portal, jyj, wjw] = demoSites.map(({ site }) => site) as [SiteDefinition, SiteDefinition, SiteDefinition];
const accepts = (...sites: readonly SiteDefinition[]): boolean => clusterSitesSchema.safeParse(sites).success;
const refusal = (...sites: readonly SiteDefinition[]): string => {
  try {
    synthesise(
      dev,
      sites.map((site) => ({ site })),
    );
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('given sites that cannot stand beside each other, when a cluster is made of them, then it is refused by name', () => {
  test.each<readonly [string, readonly SiteDefinition[], string]>([
    ['[CLU-02] an id twice', [portal, jyj, { ...wjw, siteId: 'jyj' }], 'jyj.siteId jyj exists already'],
    [
      '[CLU-02] an identification code twice',
      [portal, jyj, { ...wjw, identificationCode: jyj.identificationCode }],
      `wjw.identity code#${jyj.identificationCode} belongs to another site`,
    ],
    ['[DOM-01] a host twice', [portal, jyj, { ...wjw, domain: jyj.domain }], 'belongs to another site'],
    [
      '[DOM-02] a department outside the domain of its portal',
      [portal, { ...jyj, domain: 'jyj.example.gov.cn' }],
      "jyj.domain A department's host must end with .yunlan.gov.cn",
    ],
    [
      '[DOM-02] a host outside gov.cn',
      [portal, { ...jyj, domain: 'jyj.example.com' }],
      'jyj.domain Must be a .gov.cn domain',
    ],
    ['no host', [portal, { ...jyj, domain: undefined }], 'jyj.domain is missing'],
    [
      'a second portal',
      [
        portal,
        { ...portal, siteId: 'other', domain: 'www.other.gov.cn', identificationCode: undefined, filings: undefined },
      ],
      'other.kind The cluster has its portal already',
    ],
    [
      'a topic without its host site',
      [portal, { siteId: 'zt', kind: 'topic', name: { zh: '专题' }, hostSiteId: 'nowhere' }],
      'zt.hostSiteId A topic must name the site',
    ],
    [
      'an id that means something else',
      [portal, { ...jyj, siteId: 'admin' }],
      'admin.siteId The system keeps this name',
    ],
    [
      'a field nobody knows',
      [portal, jyj, { ...wjw, colours: 'x' } as unknown as SiteDefinition],
      'sites: wjw Unrecognized key: "colours"',
    ],
    ['no name', [portal, { ...jyj, name: undefined } as unknown as SiteDefinition], 'jyj.name'],
    ['a wrong code', [portal, { ...jyj, identificationCode: '12' }], 'jyj.identificationCode Ten digits'],
  ])('%s', (_, sites, said) => {
    expect(refusal(...sites)).toContain(said);
  });

  test('[DOM-02] a domain kept for a reason is taken', () => {
    expect(accepts(portal, jyjKept)).toBe(true);
  });

  test('[DOM-02] a district is a portal of its own and names its own domain', () => {
    expect(accepts(portal, { ...jyj, siteId: 'qinghe', kind: 'district', domain: 'www.qinghe.gov.cn' })).toBe(true);
  });

  test('a set that is not there, or full, is named', () => {
    const put = (deliverySet: number) => () => synthesise(dev, [{ site: portal }, { site: jyj, deliverySet }]);
    for (const set of [2, 0, 1.5]) expect(put(set)).toThrow(`site jyj: deliverySet ${set} is not among the 1 of dev`);
  });

  test('a certificate of a site that is not there is named', () => {
    const certificates = { ...dev.certificates, bySite: { jjy: dev.certificates.shared } };
    expect(() => synthesise({ ...dev, certificates }, [{ site: portal }, { site: jyj }])).toThrow(
      'environment dev: certificates.bySite.jjy is of no site',
    );
  });
});
