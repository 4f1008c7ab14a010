import { once } from 'node:events';
import { requestPages } from '#functions/cluster/pages/request-pages.ts';
import { routes } from '#functions/cluster/routes.ts';
import { awsFeed } from '#functions/composition/aws/feed.ts';
import { awsMailer } from '#functions/composition/aws/mailer.ts';
import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import type { Services } from '#functions/composition/services.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { clusterServer } from '#functions/local/http/cluster-server.ts';
import { servePublicSite } from '#functions/local/http/public-site.ts';
import { SiteDirectory } from '#functions/local/http/site-directory.ts';
import { ObjectCache } from '#functions/local/http/stored/object-cache.ts';
import { strangerTurns } from '#functions/local/http/stranger-turns.ts';
import { health } from '#functions/local/work/health.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { noEdgeCache } from '#shared/adapters/embedded/no-edge-cache.ts';
import { freePort } from '../../scripts/engines/free-port.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';
import { startWork } from './cluster-work.ts';

/** A cluster whose functions run in this process, over the engines that an environment names. */
export type AwsCluster = {
  readonly services: Services;
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Starts what the cloud would call: streams, queues and requests, each with the event shape the cloud has. */
export const startAwsCluster = async (env: Readonly<Record<string, string>>): Promise<AwsCluster> => {
  // No distribution stands before these engines.
  const made = awsServices(env, { search: awsSearch, mailer: awsMailer, feed: awsFeed, edge: () => noEdgeCache });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const bases = { adminOrigin: origin, portalBase: origin, derivedBase: `http://{siteId}.localhost:${port}` };
  // Demonstration accounts spare the story the second factor.
  const services: Services = { ...made, config: { ...made.config, ...bases, mode: 'demonstration' } };
  const { tables, config, objects } = services;
  const theme = loadBaseTheme();
  const rendering = themedServices(services, theme.sources);
  const server = clusterServer({
    api: apiHandler(routes, services),
    strangers: strangerTurns(),
    site: servePublicSite({
      directory: new SiteDirectory(tables, config),
      cache: new ObjectCache(objects),
      ...requestPages(services, rendering),
    }),
    assets: theme.assets,
    healthy: health(services),
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const work = startWork(services, rendering);
  return {
    services,
    origin,
    port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await work.stop();
    },
  };
};
