import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Props for `AlarmTopic`. */
export interface AlarmTopicProps {
  readonly displayName: string;
  /** Who is told, by mail. */
  readonly recipients: readonly string[];
}

/** Where alarms go: to people. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { displayName, recipients }: AlarmTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'topic', { displayName, enforceSSL: true });
    // A policy of one's own replaces the one that lets the account's alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    for (const recipient of recipients) this.topic.addSubscription(new EmailSubscription(recipient));
  }
}
