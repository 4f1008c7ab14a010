import { Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { edgeRegion, partitionOf } from '../../config/capabilities.ts';
import { alarmPeriod, ClusterAlarms } from './cluster-alarms.ts';

/** Props for `SiteAlarms`. */
export interface SiteAlarmsProps {
  readonly siteId: string;
  readonly distributionId: string;
  readonly topicArn: string;
}

/**
 * The alarms of one site: requests that functions failed to answer (functions/http/request/request-log.ts counts them) and, in the region that keeps the metrics of
 * distributions, errors its readers see (elsewhere the edge stack watches all distributions at once).
 */
export class SiteAlarms extends Construct {
  constructor(scope: Construct, id: string, { siteId, distributionId, topicArn }: SiteAlarmsProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const alarms = new ClusterAlarms(this, 'of', Topic.fromTopicArn(this, 'topic', topicArn));
    alarms.add({
      id: 'faults',
      what: `requests for ${siteId} failed`,
      article: 'site-fails',
      metric: new Metric({
        namespace: 'Zhanqun',
        metricName: 'faults',
        dimensionsMap: { site: siteId },
        statistic: Stats.SUM,
        period: alarmPeriod,
      }),
      above: 10,
    });
    if (region !== edgeRegion[partitionOf(region)]) return;
    alarms.add({
      id: 'readers',
      what: `readers of ${siteId} see errors`,
      article: 'site-fails',
      metric: new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
        statistic: Stats.AVERAGE,
        period: alarmPeriod,
      }),
      above: 5,
      periods: 2,
    });
  }
}
