import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { IDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { DocumentTables } from '../data/document-tables.ts';
import { alarmPeriod, type ClusterAlarms } from './cluster-alarms.ts';

const worst = { statistic: Stats.MAXIMUM, period: alarmPeriod };
const freeMegabytes = 4096;

const addSearchAlarms = (alarms: ClusterAlarms, domain: IDomain): void => {
  alarms.add({
    id: 'searchRed',
    what: 'part of the search index cannot be read',
    article: 'search-is-unwell',
    metric: domain.metricClusterStatusRed(worst),
    above: 0,
  });
  alarms.add({
    id: 'searchBlocked',
    what: 'the search domain takes no writes',
    article: 'search-is-unwell',
    metric: domain.metricClusterIndexWritesBlocked(worst),
    above: 0,
  });
  alarms.add({
    id: 'searchCpu',
    what: 'the search domain works at its limit',
    article: 'search-is-unwell',
    metric: domain.metricCPUUtilization({ statistic: Stats.AVERAGE, period: alarmPeriod }),
    above: 80,
    periods: 3,
  });
  alarms.add({
    id: 'searchMemory',
    what: 'the search domain runs out of memory',
    article: 'search-runs-full',
    metric: domain.metricJVMMemoryPressure(worst),
    above: 85,
    periods: 3,
  });
  alarms.add({
    id: 'searchSpace',
    what: 'the search domain runs out of space',
    article: 'search-runs-full',
    metric: domain.metricFreeStorageSpace({ statistic: Stats.MINIMUM, period: alarmPeriod }),
    above: freeMegabytes,
    onSilence: true,
  });
};

/** Alarms of what keeps the data: tables that refuse, a search domain that is unwell. */
export const addStorageAlarms = (
  alarms: ClusterAlarms,
  { tables, domain }: { readonly tables: DocumentTables | undefined; readonly domain: IDomain | undefined },
): void => {
  for (const [name, table] of Object.entries(tables?.tables ?? {})) {
    alarms.add({
      id: `${name}Refuses`,
      what: `table ${name} fails or throttles`,
      article: 'table-refuses',
      metric: table.metricSystemErrorsForOperations({
        operations: [Operation.GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS],
        statistic: Stats.SUM,
        period: alarmPeriod,
      }),
      above: 0,
    });
  }
  if (domain) addSearchAlarms(alarms, domain);
};
