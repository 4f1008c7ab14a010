import { describe, expect, test } from 'vitest';
import { costReport, monthlyCost } from './cost-report.ts';
import { loadProfiles } from './load-profiles.ts';
import { monthlyUsage } from './monthly-usage.ts';
import { hoursOfMonth, priceList, prices } from './prices.ts';
import { type PricedTemplate, standingIn } from './template-counts.ts';

const domain: PricedTemplate = {
  Resources: {
    search: {
      Type: 'AWS::OpenSearchService::Domain',
      Properties: {
        ClusterConfig: {
          InstanceType: 'm6g.large.search',
          InstanceCount: 2,
          DedicatedMasterEnabled: true,
          DedicatedMasterType: 't3.medium.search',
          DedicatedMasterCount: 3,
        },
        EBSOptions: { VolumeSize: 100 },
      },
    },
    door: { Type: 'AWS::EC2::VPCEndpoint', Properties: { VpcEndpointType: 'Interface', SubnetIds: ['a', 'b'] } },
    gate: { Type: 'AWS::EC2::VPCEndpoint', Properties: { VpcEndpointType: 'Gateway' } },
    firewall: { Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{}, {}] } },
  },
};
const nothing = standingIn([]);
const costOf = (profile: keyof typeof loadProfiles, standing = nothing) =>
  monthlyCost(loadProfiles[profile], monthlyUsage(loadProfiles[profile], standing));

describe('given templates', () => {
  test('when what stands in them is counted, then nodes, leaders, space and doors', () => {
    expect(standingIn([domain])).toMatchObject({
      searchNodes: [
        { type: 'm6g.large.search', count: 2 },
        { type: 't3.medium.search', count: 3 },
      ],
      searchGigabytes: 200,
      doors: 2,
      firewalls: 1,
      firewallRules: 2,
    });
  });

  test('when they hold a domain, then the month costs its hours more', () => {
    const standing = { ...nothing, searchNodes: [{ type: 'm6g.large.search', count: 2 }] };
    expect(costOf('county', standing).total - costOf('county').total).toBeCloseTo(
      2 * hoursOfMonth * prices['search m6g.large.search hour'],
      6,
    );
  });

  test('when a node has no price, then it is named', () => {
    expect(() => costOf('county', { ...nothing, searchNodes: [{ type: 'x9.large.search', count: 1 }] })).toThrow(
      'no price of x9.large.search',
    );
  });
});

describe('given the profiles', () => {
  test('when services and causes are added up, then both give the whole', () => {
    const { total, byService, byCause } = costOf('prefecture', standingIn([domain]));
    expect(byService.reduce((sum, [, amount]) => sum + amount, 0)).toBeCloseTo(total, 6);
    expect(Object.values(byCause).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 6);
  });

  test('when the load doubles, then an article and a view cost of their own what they did', () => {
    const { prefecture } = loadProfiles;
    const twice = {
      ...prefecture,
      articlesPerYear: 2 * prefecture.articlesPerYear,
      viewsPerYear: 2 * prefecture.viewsPerYear,
    };
    const [one, two] = [prefecture, twice].map((profile) => monthlyCost(profile, monthlyUsage(profile, nothing)));
    expect(two?.perArticle.own).toBeCloseTo(one?.perArticle.own ?? 0, 9);
    expect(two?.perThousandViews.own).toBeCloseTo(one?.perThousandViews.own ?? 0, 9);
  });

  test('when a report is read, then it says what the prices are and what dominates', () => {
    const report = costReport('prefecture', loadProfiles.prefecture, costOf('prefecture', standingIn([domain])));
    expect(report).toContain(priceList.date);
    expect(report).toMatch(/what dominates {6}\w+/);
  });
});
