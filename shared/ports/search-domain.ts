/** How the machines behind the search stand. */
export type SearchDomainHealth = {
  readonly version: string;
  /** `unknown` while the service does not say, as during its own repairs. */
  readonly status: 'green' | 'yellow' | 'red' | 'unknown';
  /** Whether a change of its size or settings is under way. */
  readonly processing: boolean;
  readonly nodes: number;
  readonly shards: { readonly total: number; readonly unassigned: number };
  /** On the node that has least; null while nobody measured. */
  readonly freeBytes: number | null;
  /** Taken by the service every hour and kept for fourteen days, unless they are paused. */
  readonly snapshots: { readonly paused: boolean };
  /** Version of the service's own software that waits; null where there is none. */
  readonly softwareUpdate: { readonly version: string; readonly automaticAt: string | null } | null;
  /** The last upgrade or its check; null where there never was one. */
  readonly upgrade: SearchUpgrade | null;
  readonly upgradeTargets: readonly string[];
};

export type SearchUpgrade = {
  readonly name: string;
  readonly step: 'check' | 'snapshot' | 'upgrade';
  readonly status: 'running' | 'succeeded' | 'issues' | 'failed';
};

/** The machines behind the search, where the cluster has a service that keeps them. */
export interface SearchDomain {
  health(): Promise<SearchDomainHealth>;
  upgrade(): Promise<SearchUpgrade | undefined>;
  /** Has the service find out whether the domain can be upgraded; `upgrade` tells how that went. */
  checkUpgrade(version: string): Promise<void>;
  /** Begins the upgrade; search goes on meanwhile. There is no way back but a snapshot. */
  startUpgrade(version: string): Promise<void>;
  /** Begins the update of the service's own software. */
  startSoftwareUpdate(): Promise<void>;
}
