import { type CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeDomainCommand,
  DescribeDomainHealthCommand,
  GetCompatibleVersionsCommand,
  GetUpgradeStatusCommand,
  type OpenSearchClient,
  ResourceNotFoundException,
  StartServiceSoftwareUpdateCommand,
  UpgradeDomainCommand,
  type UpgradeStatus,
  type UpgradeStep,
} from '@aws-sdk/client-opensearch';
import type { Clock } from '#shared/ports/clock.ts';
import type { SearchDomain, SearchDomainHealth, SearchUpgrade } from '#shared/ports/search-domain.ts';

/** The domain's service, its metrics, and the names both know the domain by. */
export type SearchDomainEngine = {
  readonly domains: OpenSearchClient;
  readonly metrics: CloudWatchClient;
  readonly domainName: string;
  readonly account: string;
};

const steps: { readonly [Step in UpgradeStep]: SearchUpgrade['step'] } = {
  PRE_UPGRADE_CHECK: 'check',
  SNAPSHOT: 'snapshot',
  UPGRADE: 'upgrade',
};
const statuses: { readonly [Status in UpgradeStatus]: SearchUpgrade['status'] } = {
  IN_PROGRESS: 'running',
  SUCCEEDED: 'succeeded',
  SUCCEEDED_WITH_ISSUES: 'issues',
  FAILED: 'failed',
};
const health = { Green: 'green', Yellow: 'yellow', Red: 'red', NotAvailable: 'unknown' } as const;

const measuredMinutes = 15;
const megabyte = 1_000_000;

/** The control plane of an OpenSearch domain: what its service says and does, not what is in the index. */
export class OpensearchDomain implements SearchDomain {
  readonly #engine: SearchDomainEngine;
  readonly #clock: Clock;

  constructor(engine: SearchDomainEngine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  async health(): Promise<SearchDomainHealth> {
    const { domains } = this.#engine;
    const named = this.#named;
    const [{ DomainStatus: domain }, state, upgrade, freeBytes, { CompatibleVersions = [] }] = await Promise.all([
      domains.send(new DescribeDomainCommand(named)),
      domains.send(new DescribeDomainHealthCommand(named)),
      this.upgrade(),
      this.#freeBytes(),
      domains.send(new GetCompatibleVersionsCommand(named)),
    ]);
    const software = domain?.ServiceSoftwareOptions;
    return {
      version: domain?.EngineVersion ?? 'unknown',
      status: health[state.ClusterHealth ?? 'NotAvailable'],
      processing: domain?.Processing === true || domain?.UpgradeProcessing === true,
      nodes: Number(state.DataNodeCount ?? 0),
      shards: { total: Number(state.TotalShards ?? 0), unassigned: Number(state.TotalUnAssignedShards ?? 0) },
      freeBytes,
      snapshots: { paused: domain?.AutomatedSnapshotPauseOptions?.Enabled === true },
      softwareUpdate:
        software?.UpdateAvailable && software.NewVersion
          ? { version: software.NewVersion, automaticAt: software.AutomatedUpdateDate?.toISOString() ?? null }
          : null,
      upgrade: upgrade ?? null,
      upgradeTargets: CompatibleVersions.flatMap(({ TargetVersions = [] }) => TargetVersions),
    };
  }

  async upgrade(): Promise<SearchUpgrade | undefined> {
    try {
      const { UpgradeName, UpgradeStep, StepStatus } = await this.#engine.domains.send(
        new GetUpgradeStatusCommand(this.#named),
      );
      if (!UpgradeStep || !StepStatus) return undefined;
      return { name: UpgradeName ?? '', step: steps[UpgradeStep], status: statuses[StepStatus] };
    } catch (error) {
      // Of a domain that never was upgraded the service says that there is none.
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  async checkUpgrade(version: string): Promise<void> {
    const input = { ...this.#named, TargetVersion: version, PerformCheckOnly: true };
    await this.#engine.domains.send(new UpgradeDomainCommand(input));
  }

  async startUpgrade(version: string): Promise<void> {
    await this.#engine.domains.send(new UpgradeDomainCommand({ ...this.#named, TargetVersion: version }));
  }

  async startSoftwareUpdate(): Promise<void> {
    await this.#engine.domains.send(new StartServiceSoftwareUpdateCommand(this.#named));
  }

  get #named() {
    return { DomainName: this.#engine.domainName };
  }

  async #freeBytes(): Promise<number | null> {
    const { metrics, domainName, account } = this.#engine;
    const now = this.#clock.now();
    const { MetricDataResults = [] } = await metrics.send(
      new GetMetricDataCommand({
        StartTime: new Date(now.getTime() - measuredMinutes * 60_000),
        EndTime: now,
        MetricDataQueries: [
          {
            Id: 'free',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/ES',
                MetricName: 'FreeStorageSpace',
                Dimensions: [
                  { Name: 'DomainName', Value: domainName },
                  { Name: 'ClientId', Value: account },
                ],
              },
              Period: 60,
              Stat: 'Minimum',
            },
          },
        ],
      }),
    );
    const latest = MetricDataResults[0]?.Values?.[0];
    return latest === undefined ? null : latest * megabyte;
  }
}
