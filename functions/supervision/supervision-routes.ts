import type { Route } from '#functions/http/route.ts';
import { linkRoutes } from '#functions/supervision/links/link-routes.ts';
import { visitRoutes } from '#functions/supervision/visits/visit-routes.ts';

export const supervisionRoutes: readonly Route[] = [...visitRoutes, ...linkRoutes];
