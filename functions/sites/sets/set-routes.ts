import { type Route, route } from '#functions/http/route.ts';
import { saveHomeBlocks } from '#functions/sites/blocks/save-home-blocks.ts';
import { assertReading } from '#functions/sites/change/assert-reading.ts';
import { addColumnSet } from '#functions/sites/sets/add-column-set.ts';
import { retireColumnSet } from '#functions/sites/sets/retire-column-set.ts';
import { undoColumnSet } from '#functions/sites/sets/undo-column-set.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { columnSets } from '#shared/domain/site/sets/column-sets.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import {
  addColumnSetEndpoint,
  getHomeBlocksEndpoint,
  listColumnSetsEndpoint,
  retireColumnSetEndpoint,
  saveHomeBlocksEndpoint,
  undoColumnSetEndpoint,
} from '#shared/schemas/http/sites/set-endpoints.ts';

const blocksOf = (site: Site, lang: 'zh' | 'en') => ({
  version: site.version,
  blocks: ((lang === 'en' ? site.homeBlocksEn : site.homeBlocks) ?? []).map((block) => ({ ...block })),
});

/** What a site administrator sets up without a designer: sets of columns, blocks of pages. */
export const setRoutes: readonly Route[] = [
  route(listColumnSetsEndpoint, async () => ({
    items: columnSets.map(({ columns, ...set }) => ({
      ...set,
      columns: columns.map(({ columnId, parentId, name, type }) => ({ columnId, parentId, name, type })),
    })),
    nextCursor: null,
  })),
  route(addColumnSetEndpoint, async (services, { params, body }, actor) => ({
    items: [...(await addColumnSet(services)(actor, params.siteId, { ...body, setId: params.setId }))] as never,
    nextCursor: null,
  })),
  route(retireColumnSetEndpoint, async (services, { params, body }, actor) => ({
    items: [...(await retireColumnSet(services)(actor, params.siteId, { ...body, setId: params.setId }))] as never,
    nextCursor: null,
  })),
  route(undoColumnSetEndpoint, async (services, { params, body }, actor) => {
    const { removed, retired, stays } = await undoColumnSet(services)(actor, params.siteId, {
      ...body,
      setId: params.setId,
    });
    return { removed: [...removed], retired: [...retired] as never, stays: stays.map((one) => ({ ...one })) };
  }),
  route(getHomeBlocksEndpoint, async ({ tables }, { params, query }, actor) => {
    assertReading(actor, params.siteId);
    const site = await new SiteRepository(tables).find(params.siteId);
    if (!site) throw new DomainError('site-not-found', `no site ${params.siteId}`, { siteId: params.siteId });
    return blocksOf(site, query.lang);
  }),
  route(saveHomeBlocksEndpoint, async (services, { params, query, ifMatch, body }, actor) =>
    blocksOf(await saveHomeBlocks(services)(actor, params.siteId, ifMatch, body.blocks, query.lang), query.lang),
  ),
];
