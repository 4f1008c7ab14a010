import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import {
  changeCollector,
  createCollector,
  findCollector,
  removeCollector,
} from '#functions/publishing/collection/manage-collector.ts';
import { startCollectorRun } from '#functions/publishing/collection/run-collector.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';
import * as endpoints from '#shared/schemas/http/articles/collector-endpoints.ts';

/** Collection from other hosts: sources, runs, trying out. */
export const collectorRoutes: readonly Route[] = [
  route(endpoints.listCollectorsEndpoint, async ({ tables, sourceFetcher }, { params }, actor) => {
    authorise(actor, 'column.manage', params);
    return {
      items: (await new CollectorRepository(tables).ofSite(params.siteId)).map((one) => ({
        ...one,
        rules: { ...one.rules },
      })),
      nextCursor: null,
      enabled: sourceFetcher !== undefined,
      hosts: sourceFetcher?.hosts ?? [],
    };
  }),
  route(endpoints.createCollectorEndpoint, async (services, { params, body }, actor) => {
    const made = await createCollector(services)(actor, params.siteId, body);
    return { ...made, rules: { ...made.rules } };
  }),
  route(endpoints.changeCollectorEndpoint, async (services, { params, ifMatch, body }, actor) => {
    const before = await findCollector(services, actor, params.siteId, params.collectorId);
    const after = await changeCollector(services)(actor, before, ifMatch, body);
    return { ...after, rules: { ...after.rules } };
  }),
  route(endpoints.removeCollectorEndpoint, async (services, { params }, actor) => {
    const collector = await findCollector(services, actor, params.siteId, params.collectorId);
    await removeCollector(services)(actor, collector);
    return {};
  }),
  route(endpoints.runCollectorEndpoint, async (services, { params }, actor) => {
    const collector = await findCollector(services, actor, params.siteId, params.collectorId);
    return startCollectorRun(services)(collector, { accountId: actor.accountId, name: actor.name });
  }),
  route(endpoints.listCollectorRunsEndpoint, async ({ tables, config }, { params, query, cursorScope }, actor) => {
    await findCollector({ tables }, actor, params.siteId, params.collectorId);
    const page = await new CollectorRepository(tables).runs(params.siteId, params.collectorId, {
      limit: query.limit,
      cursor: readCursor(config.secret, cursorScope, query.cursor),
    });
    return { items: [...page.items], nextCursor: signCursor(config.secret, cursorScope, page.cursor) };
  }),
  route(endpoints.previewCollectorEndpoint, async (services, { params, body }, actor) => {
    // Loads the readers of pages.
    const { previewSource } = await import('#functions/publishing/collection/preview-source.ts');
    return previewSource(services)(actor, params.siteId, body);
  }),
];
