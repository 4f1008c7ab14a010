import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { IDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import type { DocumentTables } from '../data/document-tables.ts';
import { alarmPeriod } from './cluster-alarms.ts';
import type { WatchedPlatform } from './platform-alarms.ts';

/** What the dashboard shows. */
export type Shown = {
  readonly data: { readonly tables: DocumentTables };
  readonly search: { readonly search: { readonly domain: IDomain } } | undefined;
  readonly platform: WatchedPlatform;
  readonly alarms: readonly Alarm[];
};

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });
const sum = { statistic: Stats.SUM, period: alarmPeriod };
const highest = { statistic: Stats.MAXIMUM, period: alarmPeriod };

/** One page for the person on duty: alarms first, then the way of an edit from the API to the page. */
export const clusterDashboard = (scope: Construct, dashboardName: string, shown: Shown): Dashboard => {
  const { data, search, platform, alarms } = shown;
  const functions = Object.entries(platform.functions);
  const queues = Object.entries(platform.queues.queues);
  const labelled = <Part>(
    parts: readonly (readonly [string, Part])[],
    metric: (part: Part, label: string) => IMetric,
  ) => parts.map(([label, part]) => metric(part, label));
  const { api } = platform.gateway;
  return new Dashboard(scope, 'dashboard', {
    dashboardName,
    widgets: [
      [
        new TextWidget({
          markdown: '# 站群 Zhanqun\nEach alarm names its article in docs/runbook.md.',
          width: 24,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 6 })],
      [
        graph('Requests', [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)]),
        graph('Time to answer, ms', [
          api.metricLatency({ statistic: Stats.percentile(50), period: alarmPeriod }),
          api.metricLatency({ statistic: Stats.percentile(95), period: alarmPeriod }),
        ]),
        graph(
          'Errors of functions',
          labelled(functions, (fn, label) => fn.function.metricErrors({ ...sum, label })),
        ),
      ],
      [
        graph(
          'Waiting messages',
          labelled(queues, (queue, label) => queue.metricApproximateNumberOfMessagesVisible({ ...highest, label })),
        ),
        graph(
          'Oldest message, s',
          labelled(queues, (queue, label) => queue.metricApproximateAgeOfOldestMessage({ ...highest, label })),
        ),
        graph(
          'Dead letters',
          labelled(Object.entries(platform.queues.deadLetters), (queue, label) =>
            queue.metricApproximateNumberOfMessagesVisible({ ...highest, label }),
          ),
        ),
      ],
      [
        graph(
          'Reads and writes of tables',
          labelled(Object.entries(data.tables.tables), (table, label) =>
            table.metricConsumedWriteCapacityUnits({ ...sum, label }),
          ),
        ),
        graph(
          'Time of queries, ms',
          labelled(Object.entries(data.tables.tables), (table, label) =>
            table.metricSuccessfulRequestLatency({
              dimensionsMap: { TableName: table.tableName, Operation: Operation.QUERY },
              statistic: Stats.percentile(95),
              period: alarmPeriod,
              label,
            }),
          ),
        ),
        graph(
          'Concurrent functions',
          labelled(functions, (fn, label) => fn.function.metric('ConcurrentExecutions', { ...highest, label })),
        ),
      ],
      ...(search
        ? [
            [
              graph('Search: time to answer, ms', [
                search.search.domain.metricSearchLatency({ statistic: Stats.percentile(95), period: alarmPeriod }),
              ]),
              graph('Search: processor and memory, %', [
                search.search.domain.metricCPUUtilization(highest),
                search.search.domain.metricJVMMemoryPressure(highest),
              ]),
              graph('Search: free space, MB', [
                search.search.domain.metricFreeStorageSpace({ statistic: Stats.MINIMUM, period: alarmPeriod }),
              ]),
            ],
          ]
        : []),
    ],
  });
};
