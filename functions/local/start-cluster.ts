import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clusterTasks } from '#functions/cluster/cluster-tasks.ts';
import { requestPages } from '#functions/cluster/pages/request-pages.ts';
import { routes } from '#functions/cluster/routes.ts';
import { type LocalPlace, openLocalServices } from '#functions/composition/local.ts';
import type { Services } from '#functions/composition/services.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { isAdminHost } from '#functions/http/border/admin-border.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { isHalfImported } from '#functions/local/command/transfer/import-mark.ts';
import { clusterServer } from '#functions/local/http/cluster-server.ts';
import { serveDesk } from '#functions/local/http/desk-files.ts';
import { servePublicSite } from '#functions/local/http/public-site.ts';
import { SiteDirectory } from '#functions/local/http/site-directory.ts';
import { ObjectCache } from '#functions/local/http/stored/object-cache.ts';
import { Shortcuts } from '#functions/local/http/stored/shortcuts.ts';
import { strangerTurns } from '#functions/local/http/stranger-turns.ts';
import { startFeedLoop } from '#functions/local/work/feed-loop.ts';
import { health } from '#functions/local/work/health.ts';
import { type ImportApart, importApart } from '#functions/local/work/importing/import-apart.ts';
import type { PageNews } from '#functions/local/work/page-turns.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { startSearchThreads } from '#functions/local/work/searching/search-threads.ts';
import { startThread } from '#functions/local/work/thread.ts';
import { startTicker } from '#functions/local/work/ticker.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';
import { planHandler } from '#functions/rendering/rendering-handlers.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { pageEdition } from '#functions/rendering/renewal/page-edition.ts';
import { renewPages } from '#functions/rendering/renewal/renew-pages.ts';
import { reconcilePages } from '#functions/rendering/repair/reconcile-pages.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { adoptionHandler } from '#functions/submission/adoption/adoption-handler.ts';
import { visitBufferOf } from '#functions/supervision/visits/visit-buffer.ts';
import { OperationsRepository } from '#shared/repositories/operations/operations-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

export type ClusterOptions = Omit<LocalPlace, 'port'> & { readonly port: number; readonly host: string };

export type Cluster = {
  readonly services: Services;
  /** Address of the portal, without trailing slash. */
  readonly address: string;
  readonly port: number;
  /** Kept when what an earlier end left undone has been asked for. */
  readonly mended: Promise<void>;
  readonly importApart: ImportApart;
  /** Begins to answer requests; before it, only the work behind runs. */
  readonly listen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const freePort = async (host: string): Promise<number> => {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Asks for what an earlier end left undone, behind the start: nobody waits for it. */
const mend = (
  rendering: RenderingServices,
  services: Services,
  { indexIsEmpty }: { readonly indexIsEmpty: boolean },
): { done: boolean; readonly ended: Promise<void> } => {
  const run = async (): Promise<void> => {
    await pause();
    for (const { siteId } of await new SiteRepository(services.tables).list())
      await reconcilePages(services)(siteId, { verify: false });
    await renewPages(rendering, pageEdition());
    if (indexIsEmpty) await reconcileSearch(services);
    if (!(await new OperationsRepository(services.tables).storage())) await measureStorage(services);
  };
  const mending = {
    done: false,
    ended: run()
      .catch((error: unknown) => console.error(JSON.stringify({ level: 'error', mending: String(error) })))
      .then(() => {
        mending.done = true;
      }),
  };
  return mending;
};

/** Starts the whole cluster in this process: engines, threads, loops; the server with `listen`. */
export const startCluster = async (options: ClusterOptions): Promise<Cluster> => {
  const port = options.port === 0 ? await freePort(options.host) : options.port;
  const { host, ...place } = options;
  const local = await openLocalServices({ ...place, port });
  const { services } = local;
  if (await isHalfImported(services)) {
    await local.close();
    throw new CommandRefused({
      zh: 'DATA_DIR 中的导入没有完成：请用同一文件再次执行 cluster import',
      en: 'an import into DATA_DIR was broken off: run cluster import with the same file again',
    });
  }
  const theme = loadBaseTheme();
  const rendering = themedServices(services, theme.sources);

  // A new index file, or one of another edition, is filled from the tables: asked before anybody can write to it.
  const indexIsEmpty = (await services.search.versions({ limit: 1 })).length === 0;
  const renderers = Array.from({ length: Math.max(1, availableParallelism() - 1) }, () =>
    startThread(new URL('./work/render.worker.ts', import.meta.url), local.connect),
  );
  const background = startThread(new URL('./work/background.worker.ts', import.meta.url), local.connect);
  const search = startSearchThreads(local.connect);
  const loops = [
    startQueueLoop(services.queue, [['plan', planHandler(rendering)]]),
    startQueueLoop(services.queue, [['projection', projectionHandler(services)]]),
    startQueueLoop(services.queue, [['task', clusterTasks(services, rendering)]]),
    startQueueLoop(services.queue, [['adoption', adoptionHandler(services)]]),
    startFeedLoop(services, 'tenants'),
    startFeedLoop(services, 'content'),
    startFeedLoop(services, 'audit'),
    startTicker(services, local.sweep),
  ];
  const mending = mend(rendering, services, { indexIsEmpty });
  const directory = new SiteDirectory(services.tables, services.config);
  const shortcuts = new Shortcuts(local.version);
  const server = clusterServer({
    api: search.before(apiHandler(routes, services)),
    strangers: strangerTurns(),
    site: servePublicSite({
      directory,
      shortcuts,
      cache: new ObjectCache(services.objects),
      ...requestPages(services, rendering),
      search: search.page,
    }),
    shortcuts,
    assets: theme.assets,
    desk: {
      serve: serveDesk(fileURLToPath(new URL('../../dist/admin/', import.meta.url))),
      isAdminHost: (name) => isAdminHost(services.config, name),
    },
    healthy: health(services, () => !mending.done),
  });
  return {
    services,
    address: services.config.portalBase,
    port,
    mended: mending.ended,
    importApart: importApart(local.connect, (imports) => {
      const news: PageNews = { imports };
      // A thread that is ending need not know.
      for (const thread of renderers) thread.ask(news).catch(() => undefined);
    }),
    listen: async () => {
      server.listen(port, host);
      await once(server, 'listening');
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(loops.map((loop) => loop.stop()));
      await mending.ended;
      await visitBufferOf(services).flush();
      await Promise.all([...renderers, background, search].map((thread) => thread.stop()));
      await local.close();
    },
  };
};
