import { auditRoutes } from '#functions/audit/audit-routes.ts';
import { disclosureRoutes } from '#functions/disclosure/disclosure-routes.ts';
import { openApi } from '#functions/http/open-api.ts';
import { type Route, route } from '#functions/http/route.ts';
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
import { openApiEndpoint } from '#shared/schemas/http/open-api-endpoint.ts';

const contexts: readonly Route[] = [
  ...identityRoutes,
  ...sitesRoutes,
  ...publishingRoutes,
  ...renderingRoutes,
  ...reviewRoutes,
  ...mediaRoutes,
  ...searchRoutes,
  ...auditRoutes,
  ...supervisionRoutes,
  ...submissionRoutes,
  ...disclosureRoutes,
  ...operationsRoutes,
];

const openApiRoute = route(openApiEndpoint, async () => ({ ...openApi(routes) }) as { openapi: string });

/** Every operation of the API: what the document lists and the permission matrix walks over. */
export const routes: readonly Route[] = [...contexts, openApiRoute];
