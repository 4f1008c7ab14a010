import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { nightHours, utcHour } from '#shared/schemas/config/night.ts';
import type { DocumentTables } from '../data/document-tables.ts';
import type { ObjectBuckets } from '../data/object-buckets.ts';
import { acknowledgeManaged } from '../guard/acknowledge.ts';
import type { ClusterAlarms } from './cluster-alarms.ts';

/** Props for `ClusterBackup`. */
export interface ClusterBackupProps {
  readonly tables: DocumentTables;
  readonly buckets: ObjectBuckets;
  /** How long a backup is kept. */
  readonly days: number;
  /** Backups that nobody can delete before their time. */
  readonly locked: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly alarms: ClusterAlarms;
}

const policies = ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'];
const nightly = Schedule.cron({ minute: '0', hour: `${utcHour(nightHours.backup)}` });

/** A backup a day of what cannot be made again, apart from the tables' own way back to any second of 35 days. */
export class ClusterBackup extends Construct {
  constructor(scope: Construct, id: string, props: ClusterBackupProps) {
    super(scope, id);
    const { tables, buckets, days, locked, removalPolicy, alarms } = props;
    const vault = new BackupVault(this, 'vault', {
      removalPolicy,
      ...(locked ? { lockConfiguration: { minRetention: Duration.days(days) } } : {}),
    });
    const plan = new BackupPlan(this, 'plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'nightly',
          scheduleExpression: nightly,
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(8),
          deleteAfter: Duration.days(days),
        }),
      ],
    });
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    for (const policy of policies)
      acknowledgeManaged(
        role,
        policy,
        'the service’s own policy: what a backup needs of tables and buckets is its to say',
      );
    const { bodies, media, audit } = buckets.buckets;
    plan.addSelection('data', {
      role,
      resources: [
        ...Object.values(tables.tables).map((table) => BackupResource.fromDynamoDbTable(table)),
        ...[bodies, media, audit].map(({ bucketArn }) => BackupResource.fromArn(bucketArn)),
      ],
    });
    alarms.add({
      id: 'backupFails',
      what: 'a backup failed',
      article: 'backup-fails',
      metric: new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsFailed',
        dimensionsMap: { BackupVaultName: vault.backupVaultName },
        statistic: Stats.SUM,
        period: Duration.hours(1),
      }),
      above: 0,
    });
  }
}
