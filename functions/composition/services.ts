import type { ChangeFeed } from '#shared/ports/change-feed.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import type { Ids } from '#shared/ports/ids.ts';
import type { JobQueue } from '#shared/ports/job-queue.ts';
import type { LinkFetcher } from '#shared/ports/link-fetcher.ts';
import type { Mailer } from '#shared/ports/mailer.ts';
import type { MalwareScanner } from '#shared/ports/malware-scanner.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { PasswordHasher } from '#shared/ports/password-hasher.ts';
import type { SearchDomain } from '#shared/ports/search-domain.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import type { SourceFetcher } from '#shared/ports/source-fetcher.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

/** What differs between places and operators. */
export type ClusterConfig = {
  /** Demonstration accounts sign in only in `demonstration`. */
  readonly mode: 'demonstration' | 'production';
  /** The one origin whose pages may act for staff, e.g. `http://localhost:8080`. */
  readonly adminOrigin: string;
  /** Address of a site without a domain in reach: `{siteId}` is replaced, e.g. `http://{siteId}.localhost:8080`. */
  readonly derivedBase: string;
  /** Address of the portal in the same manner. */
  readonly portalBase: string;
  /** Signs cursors and tokens; 32 bytes or more. */
  readonly secret: string;
  /** What happens to uploads no engine could scan. */
  readonly unscannedMedia: 'quarantine' | 'serve';
  /** What stands between readers and the stored pages; undefined where this process answers readers itself. */
  readonly edge?: 'distributions' | undefined;
  /** Origin of the store where browsers put the parts of uploads; undefined where this cluster takes them itself. */
  readonly uploadOrigin?: string | undefined;
  /** Version of the product that runs. */
  readonly release?: string | undefined;
};

/** A machine that the cluster has to itself; bytes. */
export type MachineFigures = {
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly databaseBytes: number;
  readonly memoryBytes: number;
};

/** Everything a use case may ask for. Built by composition only; a use case names the few it needs. */
export type Services = {
  readonly config: ClusterConfig;
  readonly tables: TableStore;
  readonly objects: ObjectStore;
  readonly search: SearchIndex;
  readonly queue: JobQueue;
  readonly feed: ChangeFeed;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly edge: EdgeCache;
  readonly hasher: PasswordHasher;
  readonly scanner: MalwareScanner;
  /** Absent where the cluster asks nobody outside, as it does unless the operator wants it. */
  readonly linkFetcher?: LinkFetcher | undefined;
  /** Absent where the cluster collects nothing, as it does unless the operator names hosts. */
  readonly sourceFetcher?: SourceFetcher | undefined;
  /** Present where a service keeps the machines behind the search. */
  readonly searchDomain?: SearchDomain | undefined;
  /** Present where the cluster runs on one machine. */
  readonly machine?: (() => Promise<MachineFigures>) | undefined;
};
