import { expect, test } from 'vitest';
import { auditRoutes } from '#functions/audit/audit-routes.ts';
import { openApiRoutes } from '#functions/cluster/api/open-api-routes.ts';
import { routes } from '#functions/cluster/routes.ts';
import { disclosureRoutes } from '#functions/disclosure/disclosure-routes.ts';
import type { Route } from '#functions/http/route.ts';
import { identityRoutes } from '#functions/identity/identity-routes.ts';
import { mediaRoutes } from '#functions/media/media-routes.ts';
import { operationsRoutes } from '#functions/operations/operations-routes.ts';
import { publishingRoutes } from '#functions/publishing/publishing-routes.ts';
import { renderingRoutes } from '#functions/rendering/rendering-routes.ts';
import { reviewRoutes } from '#functions/review/review-routes.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';
import { sitesRoutes } from '#functions/sites/sites-routes.ts';
import { submissionRoutes } from '#functions/submission/submission-routes.ts';
import { supervisionRoutes } from '#functions/supervision/supervision-routes.ts';
import { apiPaths } from '#shared/schemas/http/api-paths.ts';

const contexts: Readonly<Record<keyof typeof apiPaths, readonly Route[]>> = {
  identity: identityRoutes,
  sites: sitesRoutes,
  publishing: publishingRoutes,
  review: reviewRoutes,
  media: mediaRoutes,
  search: searchRoutes,
  audit: auditRoutes,
  supervision: supervisionRoutes,
  submission: submissionRoutes,
  rendering: renderingRoutes,
  disclosure: disclosureRoutes,
  operations: operationsRoutes,
};
const pathsOf = (some: readonly Route[]): readonly string[] =>
  [...new Set(some.map(({ endpoint }) => endpoint.path))].sort();

test.each(Object.entries(contexts))(
  '[OPS-01] given the routes of %s, when the gateway looks for their function, then it is told of each address',
  (name, some) => {
    expect([...apiPaths[name as keyof typeof apiPaths]].sort()).toEqual(pathsOf(some));
  },
);

test('[OPS-01] given the whole API, when its addresses are counted, then no two functions answer one', () => {
  const told = [...Object.values(apiPaths).flat(), ...pathsOf(openApiRoutes)];
  expect(told.sort()).toEqual(pathsOf(routes));
});
