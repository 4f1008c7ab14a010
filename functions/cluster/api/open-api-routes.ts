import { apiDocument } from '#functions/cluster/api/api-document.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { openApiEndpoint } from '#shared/schemas/http/open-api-endpoint.ts';

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' };

/** The document of the API, and with it the answer to every address that no other function answers. */
export const openApiRoutes: readonly Route[] = [
  route(openApiEndpoint, async () => new Reply(apiDocument(), { headers })),
];
