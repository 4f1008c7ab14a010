import { describe, expect, test } from 'vitest';
import { dev } from '../config/dev.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, synthesise } from '../testing/synthesise.ts';

const china = synthesise(prod, demoSites).templates;
const abroad = synthesise(dev, demoSites).templates;
const propertiesOf = (templates: typeof china, type: string) =>
  Object.values(templates)
    .flatMap((template) => ofType(template, type))
    .map(([, { Properties }]) => Properties ?? {});

describe('given a cluster in operation', () => {
  test('[SEC-05] when logs are kept, then all of them for at least six months', () => {
    for (const templates of [china, abroad]) {
      const groups = propertiesOf(templates, 'AWS::Logs::LogGroup');
      expect(groups.length).toBeGreaterThan(35);
      expect(groups.filter(({ RetentionInDays }) => !(Number(RetentionInDays) >= 183))).toEqual([]);
    }
    const [logs] = Object.values(china['data']?.Resources ?? {}).filter(({ Properties }) =>
      JSON.stringify(Properties ?? {}).includes('BucketOwnerPreferred'),
    );
    expect(JSON.stringify(logs?.Properties?.['LifecycleConfiguration'])).toContain('"ExpirationInDays":365');
  });

  test('[OPS-04] when a night has passed, then all tables and what cannot be made again are backed up, and nobody deletes it early', () => {
    const [selection] = propertiesOf(china, 'AWS::Backup::BackupSelection') as [
      { readonly BackupSelection: { readonly Resources: readonly unknown[] } },
    ];
    expect(selection.BackupSelection.Resources).toHaveLength(8);
    expect(propertiesOf(china, 'AWS::Backup::BackupPlan')).toMatchObject([
      {
        BackupPlan: {
          BackupPlanRule: [{ ScheduleExpression: 'cron(0 19 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }],
        },
      },
    ]);
    expect(propertiesOf(china, 'AWS::Backup::BackupVault')).toMatchObject([
      { LockConfiguration: { MinRetentionDays: 35 } },
    ]);
  });

  test('[OPS-06] when the person on duty looks, then one page shows alarms, requests, queues and the work of the tables', () => {
    const [dashboard] = propertiesOf(china, 'AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(dashboard?.['DashboardBody']);
    for (const metric of [
      'ConsumedWriteCapacityUnits',
      'SuccessfulRequestLatency',
      'ConcurrentExecutions',
      'ApproximateAgeOfOldestMessage',
      'SearchLatency',
      'JVMMemoryPressure',
    ])
      expect(body).toContain(metric);
    expect(dashboard?.['DashboardName']).toBe('zhanqun-prod-overview');
  });

  test('[OPS-03] when one zone or one node falls out, then another answers', () => {
    expect(propertiesOf(china, 'AWS::OpenSearchService::Domain')).toMatchObject([
      { ClusterConfig: { ZoneAwarenessEnabled: true, InstanceCount: 2, DedicatedMasterCount: 3 } },
    ]);
    const inNetwork = propertiesOf(china, 'AWS::Lambda::Function').filter(({ VpcConfig }) => VpcConfig);
    expect(inNetwork).toHaveLength(5);
    for (const { VpcConfig } of inNetwork)
      expect((VpcConfig as { readonly SubnetIds: readonly unknown[] }).SubnetIds).toHaveLength(2);
  });

  test('[OPS-10] when work piles up, then each kind takes its own share of what may run at once', () => {
    const scaling = propertiesOf(china, 'AWS::Lambda::EventSourceMapping').flatMap(({ ScalingConfig }) =>
      ScalingConfig ? [(ScalingConfig as { readonly MaximumConcurrency: number }).MaximumConcurrency] : [],
    );
    expect(scaling.toSorted((one, other) => one - other)).toEqual([2, 5, 5, 5, 10, 10, 10, 20, 20, 50]);
  });

  test('when the bill is read, then everything that takes tags bears environment and part', () => {
    const untagged = Object.entries(china).flatMap(([name, template]) =>
      ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Lambda::Function', 'AWS::CloudFront::Distribution']
        .flatMap((type) => ofType(template, type))
        .filter(([, { Properties }]) => !JSON.stringify(Properties?.['Tags'] ?? '').includes('zhanqun:part'))
        .map(([id]) => `${name} ${id}`),
    );
    expect(untagged).toEqual([]);
  });
});

describe('given what only one partition has', () => {
  test('when a month comes near its budget, then somebody is told, where the partition has budgets', () => {
    expect(propertiesOf(china, 'AWS::Budgets::Budget')).toEqual([]);
    expect(propertiesOf(abroad, 'AWS::Budgets::Budget')).toMatchObject([
      {
        Budget: { BudgetLimit: { Amount: 300, Unit: 'USD' } },
        NotificationsWithSubscribers: [
          { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
          { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
        ],
      },
    ]);
  });

  test('[SEC-03] when one address asks too often or with known tricks, then the firewall at the edge refuses it', () => {
    const [firewall] = propertiesOf(abroad, 'AWS::WAFv2::WebACL') as [
      { readonly Scope: string; readonly Rules: readonly { readonly Name: string }[] },
    ];
    expect(firewall.Scope).toBe('CLOUDFRONT');
    expect(firewall.Rules.map(({ Name }) => Name)).toEqual([
      'requestsPerAddress',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesAmazonIpReputationList',
    ]);
    expect(propertiesOf(china, 'AWS::WAFv2::WebACL')).toEqual([]);
  });

  test('[SEC-03] when one of the staff is answered, then no edge keeps it for another', () => {
    const policies = propertiesOf(abroad, 'AWS::CloudFront::CachePolicy').map(
      ({ CachePolicyConfig }) => CachePolicyConfig as { readonly Name: string; readonly MaxTTL: number },
    );
    expect(policies.find(({ Name }) => Name === 'zhanqun-dev-staff-live')?.MaxTTL).toBe(0);
    expect(policies.find(({ Name }) => Name === 'zhanqun-dev-set1-live')?.MaxTTL).toBe(30);
    const requests = propertiesOf(abroad, 'AWS::CloudFront::OriginRequestPolicy').map(({ OriginRequestPolicyConfig }) =>
      JSON.stringify(OriginRequestPolicyConfig),
    );
    expect(requests.filter((config) => config.includes('"CookieBehavior":"all"'))).toEqual([
      expect.stringContaining('staff'),
    ]);
  });

  test('[SEC-03] when pages go out, then with a strict policy, and on TLS for two years', () => {
    const policies = propertiesOf(abroad, 'AWS::CloudFront::ResponseHeadersPolicy').map(
      ({ ResponseHeadersPolicyConfig }) => ResponseHeadersPolicyConfig as Readonly<Record<string, unknown>>,
    );
    expect(policies).toHaveLength(2);
    for (const { SecurityHeadersConfig } of policies)
      expect(SecurityHeadersConfig).toMatchObject({
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY' },
        ContentSecurityPolicy: { ContentSecurityPolicy: expect.stringMatching(/^default-src 'none'/) },
      });
  });
});
