import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { capabilities, partitionOf } from '../config/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { parameterPath } from '../constructs/delivery/cluster-names.ts';
import { AlarmTopic } from '../constructs/watch/alarm-topic.ts';
import { ClusterAlarms } from '../constructs/watch/cluster-alarms.ts';
import { ClusterBackup } from '../constructs/watch/cluster-backup.ts';
import { clusterDashboard } from '../constructs/watch/cluster-dashboard.ts';
import { addPlatformAlarms } from '../constructs/watch/platform-alarms.ts';
import { addStorageAlarms } from '../constructs/watch/storage-alarms.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import type { SearchStack } from './search-stack.ts';
import { type ClusterStackProps, keepingOf, stackName, tagCosts } from './stack-props.ts';

/** Props for `OperationsStack`. */
export type OperationsStackProps = ClusterStackProps & {
  readonly data: DataStack;
  readonly search: SearchStack | undefined;
  readonly platform: PlatformStack;
  readonly api: ApiStack;
};

/** What watches over the cluster: who is told, every alarm with its article, the dashboard, backups, the budget. */
export class OperationsStack extends Stack {
  readonly alarms: ClusterAlarms;

  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment, data, search, platform, api } = props;
    const watched = {
      functions: { ...api.functions, ...platform.functions },
      queues: platform.queues,
      gateway: api.gateway,
    };
    tagCosts(this, environment, 'operations');
    const { topic } = new AlarmTopic(this, 'alarms', {
      displayName: `zhanqun ${environment.name}`,
      recipients: environment.alarms.recipients,
    });
    new StringParameter(this, 'alarmTopic', {
      parameterName: parameterPath(environment.name, 'alarmTopic'),
      stringValue: topic.topicArn,
    });

    this.alarms = new ClusterAlarms(this, 'watch', topic);
    addPlatformAlarms(this.alarms, watched);
    addStorageAlarms(this.alarms, {
      tables: environment.emulated ? undefined : data.tables,
      domain: search?.search.domain,
    });
    clusterDashboard(this, stackName(environment, 'overview'), {
      data,
      search,
      platform: watched,
      alarms: this.alarms.alarms,
    });
    if (environment.emulated) return;
    new ClusterBackup(this, 'backup', {
      tables: data.tables,
      buckets: data.buckets,
      days: environment.retention.backupDays,
      locked: environment.production,
      removalPolicy: keepingOf(environment),
      alarms: this.alarms,
    });
    if (capabilities[partitionOf(environment.region)].budgets.has) this.#budget(environment);
  }

  #budget({ name, budget, alarms }: Environment): void {
    const subscribers = alarms.recipients.map((address) => ({ subscriptionType: 'EMAIL', address }));
    const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget.monthly, unit: budget.currency },
        costFilters: { TagKeyValue: [`user:zhanqun:environment$${name}`] },
      },
      notificationsWithSubscribers: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
    });
  }
}
