import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineFigures } from '#functions/composition/local-machine.ts';
import type { ClusterConfig, Services } from '#functions/composition/services.ts';
import { noEdgeCache } from '#shared/adapters/embedded/no-edge-cache.ts';
import { openSearchIndex } from '#shared/adapters/embedded/search/open-search-index.ts';
import { attachEmbeddedStorage } from '#shared/adapters/embedded/storage/attach-embedded-storage.ts';
import type { EmbeddedHandle, StoragePorts } from '#shared/adapters/embedded/storage/embedded-storage.ts';
import { openEmbeddedStorage } from '#shared/adapters/embedded/storage/open-embedded-storage.ts';
import { systemClock } from '#shared/adapters/embedded/system-clock.ts';
import { ClamdScanner } from '#shared/adapters/node/clamd-scanner.ts';
import { WebLinkFetcher } from '#shared/adapters/node/links/web-link-fetcher.ts';
import { WebSourceFetcher } from '#shared/adapters/node/links/web-source-fetcher.ts';
import { OutboxMailer } from '#shared/adapters/node/mail/outbox-mailer.ts';
import { SentFolder } from '#shared/adapters/node/mail/sent-folder.ts';
import { SmtpMailer } from '#shared/adapters/node/mail/smtp-mailer.ts';
import { deriveApart } from '#shared/adapters/node/password/derive-apart.ts';
import { NodePasswordHasher } from '#shared/adapters/node/password/node-password-hasher.ts';
import { standBack, type ThreadWork } from '#shared/adapters/node/thread-priority.ts';
import { UlidIds } from '#shared/adapters/node/ulid-ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { MalwareScanner } from '#shared/ports/malware-scanner.ts';

export type LocalPlace = {
  readonly dataDir: string;
  readonly demo: boolean;
  readonly port: number;
  readonly adminOrigin: string | undefined;
  readonly siteBase: string | undefined;
  readonly smtpUrl: string | undefined;
  /** `host:port` or a socket path. */
  readonly clamd: string | undefined;
  /** Whether the link checker may ask addresses outside the cluster. */
  readonly checksOutsideLinks?: boolean | undefined;
  /** Hosts that may be collected from; none = collection is off. */
  readonly collectHosts?: readonly string[] | undefined;
  readonly clock?: Clock | undefined;
};

/** What another thread needs to have the same services. */
export type LocalHandle = { readonly storage: EmbeddedHandle; readonly place: Omit<LocalPlace, 'clock'> };

export type LocalServices = {
  readonly services: Services;
  readonly connect: () => LocalHandle;
  /** Another name after every commit to tables or objects. */
  readonly version: () => string;
  readonly sweep: (now: Date) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The cluster's own secret, made at the first start and kept beside the data. */
const secretOf = (dataDir: string): string => {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return createHash('sha256').update(readFileSync(file)).digest('hex');
};

const { version: release } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const configOf = (place: LocalPlace): ClusterConfig => ({
  mode: place.demo ? 'demonstration' : 'production',
  adminOrigin: place.adminOrigin ?? `http://localhost:${place.port}`,
  derivedBase: place.siteBase ?? `http://{siteId}.localhost:${place.port}`,
  portalBase: place.siteBase ?? `http://localhost:${place.port}`,
  secret: secretOf(place.dataDir),
  unscannedMedia: place.demo ? 'serve' : 'quarantine',
  release,
});

const from = 'noreply@localhost';

const notScanning: MalwareScanner = { scan: async () => ({ verdict: 'notScanned' }) };

const scannerOf = (clamd: string | undefined): MalwareScanner => {
  if (!clamd) return notScanning;
  const [host = '', port] = clamd.split(':');
  return new ClamdScanner(port ? { host, port: Number(port) } : { path: clamd });
};

const servicesOf = (storage: StoragePorts, place: LocalPlace): Services => ({
  config: configOf(place),
  tables: storage.tables,
  objects: storage.objects,
  feed: storage.feed,
  queue: storage.queue,
  search: openSearchIndex(place.dataDir),
  clock: place.clock ?? systemClock,
  ids: new UlidIds(place.clock ?? systemClock),
  edge: noEdgeCache,
  mailer: place.smtpUrl
    ? new SmtpMailer({ url: place.smtpUrl, from, sent: new SentFolder(join(place.dataDir, 'sent')) })
    : new OutboxMailer(join(place.dataDir, 'outbox'), from),
  hasher: new NodePasswordHasher(deriveApart()),
  scanner: scannerOf(place.clamd),
  linkFetcher: place.checksOutsideLinks ? new WebLinkFetcher() : undefined,
  sourceFetcher: place.collectHosts?.length ? new WebSourceFetcher({ hosts: place.collectHosts }) : undefined,
  machine: () => machineFigures(place.dataDir),
});

/** Opens the engines of one machine in this process. @throws Error when another process has the data folder */
export const openLocalServices = async (place: LocalPlace): Promise<LocalServices> => {
  const storage = await openEmbeddedStorage(place.dataDir, { clock: place.clock });
  const { clock: _, ...rest } = place;
  return {
    services: servicesOf(storage, place),
    connect: () => ({ storage: storage.connect(), place: rest }),
    version: storage.version,
    sweep: storage.sweep,
    close: storage.close,
  };
};

/** The same services in a thread of that process, which stands back as its work asks. */
export const attachLocalServices = (handle: LocalHandle, work: ThreadWork = 'answers'): Services => {
  standBack(work);
  return servicesOf(attachEmbeddedStorage(handle.storage), handle.place);
};
