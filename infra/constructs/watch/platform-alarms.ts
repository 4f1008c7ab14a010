import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { ClusterFunction } from '../work/cluster-function.ts';
import type { Gateway } from '../work/gateway.ts';
import type { JobQueues } from '../work/job-queues.ts';
import { alarmPeriod, type ClusterAlarms } from './cluster-alarms.ts';

/** What of the platform the alarms look at. */
export type WatchedPlatform = {
  readonly functions: { readonly [Name: string]: ClusterFunction };
  readonly queues: JobQueues;
  readonly gateway: Gateway;
};

/** How old the oldest message may become, in seconds: people wait for the first, nobody for the others. */
const patience: { readonly [Queue: string]: number } = {
  renderHigh: 120,
  plan: 120,
  projection: 300,
  search: 600,
  seal: 300,
  adoption: 600,
  purge: 600,
};
const usualPatience = 3600;
/** Called every minute: a cluster whose clock stands still publishes nothing on time. */
const clocks = ['publishingTick', 'sitesTick'];

const sum = { statistic: Stats.SUM, period: alarmPeriod };

const addFunctionAlarms = (alarms: ClusterAlarms, name: string, fn: ClusterFunction): void => {
  alarms.add({
    id: `${name}Fails`,
    what: `function ${name} fails`,
    article: 'function-fails',
    metric: fn.function.metricErrors(sum),
    above: 5,
  });
  alarms.add({
    id: `${name}Throttled`,
    what: `function ${name} is throttled`,
    article: 'function-is-throttled',
    metric: fn.function.metricThrottles(sum),
    above: 10,
    periods: 2,
  });
};

const addQueueAlarms = (alarms: ClusterAlarms, name: string, queue: Queue, dead: Queue): void => {
  alarms.add({
    id: `${name}Behind`,
    what: `queue ${name} is behind`,
    article: 'queue-is-behind',
    metric: queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: alarmPeriod }),
    above: patience[name] ?? usualPatience,
    periods: 2,
  });
  alarms.add({
    id: `${name}Dead`,
    what: `queue ${name} has given messages up`,
    article: 'dead-letters',
    metric: dead.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: alarmPeriod }),
    above: 0,
  });
};

/** An alarm for each thing that can go wrong between a request and a page. */
export const addPlatformAlarms = (alarms: ClusterAlarms, { functions, queues, gateway }: WatchedPlatform): void => {
  for (const [name, fn] of Object.entries(functions)) addFunctionAlarms(alarms, name, fn);
  for (const [name, queue] of Object.entries(queues.queues))
    addQueueAlarms(alarms, name, queue, queues.deadLetters[name as keyof typeof queues.deadLetters]);
  alarms.add({
    id: 'undone',
    what: 'events of feeds or clocks were given up',
    article: 'dead-letters',
    metric: queues.undone.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: alarmPeriod }),
    above: 0,
  });
  for (const name of clocks) {
    const fn = functions[name];
    if (fn)
      alarms.add({
        id: `${name}Silent`,
        what: `${name} is not called any more`,
        article: 'clock-stands-still',
        metric: fn.function.metricInvocations(sum),
        above: 1,
        periods: 2,
        onSilence: true,
      });
  }
  const { dispatch } = functions;
  if (dispatch)
    alarms.add({
      id: 'feedBehind',
      what: 'the dispatcher is behind the feeds of the tables',
      article: 'feed-is-behind',
      metric: dispatch.function.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: alarmPeriod }),
      above: 120_000,
    });
  alarms.add({
    id: 'apiFails',
    what: 'the API answers with errors of its own',
    article: 'api-fails',
    metric: gateway.api.metricServerError(sum),
    above: 10,
  });
  alarms.add({
    id: 'apiSlow',
    what: 'the API answers slowly',
    article: 'api-is-slow',
    metric: gateway.api.metricLatency({ statistic: Stats.percentile(95), period: alarmPeriod }),
    above: 3000,
    periods: 3,
  });
  alarms.add({
    id: 'slowestFunction',
    what: 'tasks come near their longest time',
    article: 'function-is-slow',
    metric:
      functions['task']?.function.metricDuration({ statistic: Stats.MAXIMUM, period: alarmPeriod }) ??
      new Metric({ namespace: 'AWS/Lambda', metricName: 'Duration' }),
    above: 270_000,
  });
};
