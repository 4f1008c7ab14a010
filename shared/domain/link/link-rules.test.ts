import { describe, expect, test } from 'vitest';
import { clusterAddresses } from '#shared/domain/link/cluster-address.ts';
import { isDangerHost } from '#shared/domain/link/danger-hosts.ts';
import { judgeAnswer, type OutsideAnswer } from '#shared/domain/link/judge-answer.ts';
import { linkTarget } from '#shared/domain/link/link-target.ts';
import type { Site } from '#shared/domain/site/site.ts';

const url = 'https://news.example/a';
const answered = (fields: Partial<Extract<OutsideAnswer, { kind: 'answered' }>>): OutsideAnswer => ({
  kind: 'answered',
  status: 200,
  finalUrl: url,
  milliseconds: 100,
  ...fields,
});

describe('given the answer of an address outside the cluster', () => {
  test.each<[string, OutsideAnswer | undefined, string, string]>([
    ['it answers', answered({}), 'ok', 'found'],
    ['it moved to www and a slash', answered({ finalUrl: 'https://www.news.example/a/' }), 'ok', 'found'],
    ['it leads elsewhere', answered({ finalUrl: 'https://news.example/404page' }), 'caution', 'redirected'],
    ['it falls back to plain HTTP', answered({ finalUrl: 'http://news.example/a' }), 'caution', 'redirected'],
    ['it is slow', answered({ milliseconds: 6000 }), 'caution', 'slow'],
    ['it wants a password', answered({ status: 401 }), 'caution', 'restricted'],
    ['it forbids', answered({ status: 403 }), 'caution', 'restricted'],
    ['it is asked too often', answered({ status: 429 }), 'caution', 'restricted'],
    ['it is not there', answered({ status: 404 }), 'broken', 'notFound'],
    ['it is gone', answered({ status: 410 }), 'broken', 'notFound'],
    ['it fails', answered({ status: 503 }), 'broken', 'serverError'],
    ['the name is unknown', { kind: 'failed', reason: 'dns' }, 'broken', 'unreachable'],
    ['it does not answer in time', { kind: 'failed', reason: 'timeout' }, 'broken', 'timeout'],
    ['it lies in a private network', { kind: 'refused', reason: 'privateAddress' }, 'broken', 'privateAddress'],
    ['it leads to gambling', answered({ finalUrl: 'https://www.bet365-vip.example/' }), 'danger', 'hijacked'],
    ['nobody was asked', undefined, 'unchecked', 'notAsked'],
  ])('[CEN-03] when %s, then it is judged so', (_, answer, verdict, reason) => {
    expect(judgeAnswer(url, answer)).toMatchObject({ verdict, reason });
  });

  test('[CEN-03] when the host itself is dangerous, then it is without asking', () => {
    expect(judgeAnswer('http://js5588.vip/', undefined)).toEqual({ verdict: 'danger', reason: 'dangerHost' });
  });
});

test.each([
  ['www.gov.cn', false],
  ['tycp.gov.cn', false],
  ['lottery.gd.gov.cn', false],
  ['www.essex.ac.uk', false],
  ['leyuan.example', false],
  ['sub.bad.example', true],
  ['online-casino.example', true],
])('[CEN-03] given the host %s, then danger is %s', (host, danger) => {
  expect(isDangerHost(host, ['bad.example'])).toBe(danger);
});

describe('given links of a page of a cluster', () => {
  const site = (siteId: string, fields: Partial<Site>) => ({ siteId, kind: 'department', ...fields }) as Site;
  const addresses = clusterAddresses(
    [
      site('portal', { kind: 'portal', domain: 'www.yunlan.gov.cn' }),
      site('jyj', { domain: 'jyj.yunlan.gov.cn' }),
      site('yshj', { kind: 'topic', hostSiteId: 'portal' }),
    ],
    { derivedBase: 'https://{domain}', portalBase: 'https://{domain}' },
  );
  const target = (href: string) => linkTarget(href, 'https://www.yunlan.gov.cn/zt/yshj/a/b.html', addresses);

  test.each([
    ['../c.html', 'yshj', '/c.html'],
    ['/gzdt/', 'portal', '/gzdt/'],
    ['//jyj.yunlan.gov.cn/x.html#part', 'jyj', '/x.html'],
    ['http://jyj.localhost:8080/', 'jyj', '/'],
    ['/leave?to=https%3A%2F%2Fjyj.yunlan.gov.cn%2Fy', 'jyj', '/y'],
  ])('when it is %s, then it leads to %s%s', (href, siteId, address) => {
    expect(target(href)).toMatchObject({ kind: 'inside', place: { site: { siteId }, address } });
  });

  test('when it leaves the cluster, by the notice or without, then it leads to the address behind', () => {
    expect(target('https://news.example/a#b')).toEqual({ kind: 'outside', url: 'https://news.example/a' });
    expect(target('/leave?to=https%3A%2F%2Fnews.example%2Fa')).toEqual({
      kind: 'outside',
      url: 'https://news.example/a',
    });
  });

  test.each(['#top', 'mailto:a@yunlan.gov.cn', 'tel:12345', ''])(
    'when it is "%s", then there is nothing to check',
    (href) => {
      expect(target(href)).toEqual({ kind: 'skip' });
    },
  );

  test.each(['javascript:alert(1)', 'http://', '/leave?to=javascript:1'])('when it is "%s", then it is bad', (href) => {
    expect(target(href).kind).toBe('bad');
  });
});
