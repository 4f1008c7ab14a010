import { auditRoutes } from '#functions/audit/audit-routes.ts';
import type { Route } from '#functions/http/route.ts';
import { identityRoutes } from '#functions/identity/identity-routes.ts';
import { publishingRoutes } from '#functions/publishing/publishing-routes.ts';
import { reviewRoutes } from '#functions/review/review-routes.ts';

/** Every operation of the API: what the document lists and the permission matrix walks over. */
export const routes: readonly Route[] = [...identityRoutes, ...publishingRoutes, ...reviewRoutes, ...auditRoutes];
