import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarmText, type RunbookArticle } from './runbook.ts';

/** When an alarm rings. */
export type AlarmRule = {
  /** Names the construct: unique among the alarms. */
  readonly id: string;
  /** What happened, in one sentence without its full stop. */
  readonly what: string;
  readonly article: RunbookArticle;
  readonly metric: IMetric;
  readonly above: number;
  /**
   * Periods in a row.
   *
   * @default 1
   */
  readonly periods?: number;
  /**
   * Rings when the value falls below `above`, or is missing.
   *
   * @default false
   */
  readonly onSilence?: boolean;
};

/** The usual window of a metric that an alarm looks at. */
export const alarmPeriod = Duration.minutes(5);

/** Alarms that tell one topic. */
export class ClusterAlarms extends Construct {
  readonly #topic: ITopic;
  readonly alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.#topic = topic;
  }

  add({ id, what, article, metric, above, periods = 1, onSilence = false }: AlarmRule): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: alarmText(what, article),
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: onSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: onSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.alarms.push(alarm);
  }
}
