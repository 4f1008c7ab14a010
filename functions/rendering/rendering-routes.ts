import type { Route } from '#functions/http/route.ts';
import { pageRoutes } from '#functions/rendering/failed/page-routes.ts';
import { previewRoutes } from '#functions/rendering/preview/preview-routes.ts';

/** Previews, and pages that could not be made. */
export const renderingRoutes: readonly Route[] = [...previewRoutes, ...pageRoutes];
