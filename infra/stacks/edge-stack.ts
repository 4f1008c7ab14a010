import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { capabilities, partitionOf } from '../config/capabilities.ts';
import { AlarmTopic } from '../constructs/watch/alarm-topic.ts';
import { alarmPeriod, ClusterAlarms } from '../constructs/watch/cluster-alarms.ts';
import { type ClusterStackProps, tagCosts } from './stack-props.ts';

/** Requests from one address within five minutes, above which it is refused for a while. */
const requestsPerAddress = 3000;

const managed = (name: string, priority: number, excluded: readonly string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: excluded.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: { cloudWatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true },
});

const rules: readonly CfnWebACL.RuleProperty[] = [
  {
    name: 'requestsPerAddress',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } },
    visibilityConfig: {
      cloudWatchMetricsEnabled: true,
      metricName: 'requestsPerAddress',
      sampledRequestsEnabled: true,
    },
  },
  // Articles hold markup and are long: the API examines them itself.
  managed('AWSManagedRulesCommonRuleSet', 1, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
  managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
  managed('AWSManagedRulesAmazonIpReputationList', 3),
];

/** What belongs to the edge of a partition and lives in its one region: the firewall, and an alarm over all distributions. */
export class EdgeStack extends Stack {
  /** ARN of the firewall; undefined where the partition has none at the edge. */
  readonly firewall: string | undefined;

  constructor(scope: Construct, id: string, props: ClusterStackProps) {
    super(scope, id, props);
    const { environment } = props;
    tagCosts(this, environment, 'edge');
    if (capabilities[partitionOf(environment.region)].firewallAtEdge.has)
      this.firewall = this.#firewall(environment.name);
    this.#watch(environment.alarms.recipients);
  }

  #firewall(environmentName: string): string {
    const acl = new CfnWebACL(this, 'firewall', {
      description: `distributions of ${environmentName}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [...rules],
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        metricName: `zhanqun-${environmentName}`,
        sampledRequestsEnabled: true,
      },
    });
    const logs = new LogGroup(this, 'firewallLogs', {
      // The service writes only to groups named so.
      logGroupName: `aws-waf-logs-zhanqun-${environmentName}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnLoggingConfiguration(this, 'firewallLogging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [
        this.formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logs.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [{ singleHeader: { Name: 'cookie' } }, { singleHeader: { Name: 'authorization' } }],
    });
    return acl.attrArn;
  }

  #watch(recipients: readonly string[]): void {
    const { topic } = new AlarmTopic(this, 'alarms', { displayName: 'zhanqun edge', recipients });
    new ClusterAlarms(this, 'watch', topic).add({
      id: 'anySite',
      what: 'readers of some site see errors',
      article: 'edge-fails',
      metric: new MathExpression({
        expression: 'SELECT MAX("5xxErrorRate") FROM "AWS/CloudFront"',
        usingMetrics: {},
        period: alarmPeriod,
        label: 'worst distribution',
      }),
      above: 5,
      periods: 2,
    });
  }
}
