import { describe, expect, test } from 'vitest';
import type { Site } from '#shared/domain/site/site.ts';
import { siteIdentityIssues } from '#shared/domain/site/site-identity.ts';
import { newSite, type SiteDraft } from '#shared/domain/site/start/new-site.ts';

const at = '2026-03-02T01:00:00.000Z';
const name = { zh: '网站', en: 'Site' };
const portal = newSite({ siteId: 'portal', kind: 'portal', name, domain: 'www.yunlan.gov.cn' }, at);
const department = (draft: Partial<SiteDraft>): Site =>
  newSite({ siteId: 'jyj', kind: 'department', name, parentSiteId: 'portal', ...draft }, at);
const pointers = (site: Site): readonly string[] => siteIdentityIssues(site, [portal]).map(({ pointer }) => pointer);

describe('given a department below the portal', () => {
  test.each(['jyj.yunlan.gov.cn', 'www.jyj.yunlan.gov.cn'])(
    '[DOM-02] when its domain is %s, then it is in order',
    (domain) => {
      expect(pointers(department({ domain }))).toEqual([]);
    },
  );

  test.each([
    'jyj.yunlan.gov.cn.example.com',
    'yunlan.gov.cn',
    'fakeyunlan.gov.cn',
    'jyj.yunlan.com',
    'JYJ.yunlan.gov.cn',
    'jyj.yunlan.gov.cn/x',
    '',
  ])('[DOM-02] when its domain is "%s", then it is not', (domain) => {
    expect(pointers(department({ domain }))).toEqual(['/domain']);
  });

  test('[DOM-02] when it keeps an older domain for a reason, then it is in order', () => {
    expect(pointers(department({ domain: 'www.yljy.gov.cn' }))).toEqual(['/domain']);
    expect(pointers(department({ domain: 'www.yljy.gov.cn', keptDomain: { reason: '沿用2009年备案的域名' } }))).toEqual(
      [],
    );
  });

  test.each([
    ['1101020002', []],
    ['bm01000001', []],
    ['BM01000001', ['/identificationCode']],
    ['110102000', ['/identificationCode']],
    ['11010200022', ['/identificationCode']],
  ])('when its identification code is %s, then the issues are %j', (identificationCode, issues) => {
    expect(pointers(department({ identificationCode }))).toEqual(issues);
  });

  test.each([
    ['京ICP备19014909号', '11010202007633', []],
    ['京ICP备19014909号-2', '11010202007633', []],
    ['ICP备19014909号', '11010202007633', ['/filings/icp']],
    ['京ICP备19014909号', '1101020200763', ['/filings/policeRecord']],
  ])('when its filings are %s and %s, then the issues are %j', (icp, policeRecord, issues) => {
    expect(pointers(department({ filings: { icp, policeRecord } }))).toEqual(issues);
  });
});

describe('given sites above one another', () => {
  test('[CLU-15] when they form a circle, then it is refused', () => {
    const a = newSite({ siteId: 'a', kind: 'district', name, parentSiteId: 'b' }, at);
    const b = newSite({ siteId: 'b', kind: 'district', name, parentSiteId: 'a' }, at);
    expect(siteIdentityIssues(a, [portal, b]).map(({ pointer }) => pointer)).toEqual(['/parentSiteId']);
  });

  test('[DOM-02] when a district keeps a domain of its own, then it is in order', () => {
    const district = newSite(
      { siteId: 'qh', kind: 'district', name, parentSiteId: 'portal', domain: 'www.qinghe.gov.cn' },
      at,
    );
    expect(pointers(district)).toEqual([]);
  });
});
