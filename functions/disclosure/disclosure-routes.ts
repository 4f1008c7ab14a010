import { countDisclosure } from '#functions/disclosure/count-disclosure.ts';
import { catalogueFacets, listCatalogue } from '#functions/disclosure/list-catalogue.ts';
import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import {
  catalogueFacetsEndpoint,
  disclosureCountsEndpoint,
  listCatalogueEndpoint,
} from '#shared/schemas/http/disclosure/catalogue-endpoints.ts';

/** The disclosure catalogue for programs, and what the units disclose. */
export const disclosureRoutes: readonly Route[] = [
  route(listCatalogueEndpoint, async (services, { query, cursorScope }) => {
    const { secret } = services.config;
    const { cursor, ...rest } = query;
    const { items, after } = await listCatalogue(services)({ ...rest, after: readCursor(secret, cursorScope, cursor) });
    return { items, nextCursor: signCursor(secret, cursorScope, after) };
  }),
  route(catalogueFacetsEndpoint, (services, { query }) => catalogueFacets(services)(query.site)),
  route(disclosureCountsEndpoint, (services, { query }, actor) => countDisclosure(services)(actor, query.year)),
];
