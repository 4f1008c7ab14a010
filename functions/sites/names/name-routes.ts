import { type Route, route } from '#functions/http/route.ts';
import { columnNames, siteNames } from '#functions/sites/names/read-names.ts';
import { columnNamesEndpoint, siteNamesEndpoint } from '#shared/schemas/http/sites/name-endpoints.ts';

/** What sites and columns are called, for whoever has an id and no right on the site. */
export const nameRoutes: readonly Route[] = [
  route(siteNamesEndpoint, async (services, _request, actor) => ({
    items: [...(await siteNames(services)(actor))],
    nextCursor: null,
  })),
  route(columnNamesEndpoint, async (services, { params }, actor) => ({
    items: [...(await columnNames(services)(actor, params.siteId))],
    nextCursor: null,
  })),
];
