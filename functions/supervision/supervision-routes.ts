import type { Route } from '#functions/http/route.ts';
import { contactRoutes } from '#functions/supervision/contacts/contact-routes.ts';
import { drillRoutes } from '#functions/supervision/drills/drill-routes.ts';
import { dutyRoutes } from '#functions/supervision/duty/duty-routes.ts';
import { linkRoutes } from '#functions/supervision/links/link-routes.ts';
import { noticeRoutes } from '#functions/supervision/notices/notice-routes.ts';
import { recordRoutes } from '#functions/supervision/records/record-routes.ts';
import { rectificationRoutes } from '#functions/supervision/rectification/rectification-routes.ts';
import { registryRoutes } from '#functions/supervision/registry/registry-routes.ts';
import { upkeepRoutes } from '#functions/supervision/upkeep/upkeep-routes.ts';
import { visitRoutes } from '#functions/supervision/visits/visit-routes.ts';

export const supervisionRoutes: readonly Route[] = [
  ...visitRoutes,
  ...linkRoutes,
  ...upkeepRoutes,
  ...noticeRoutes,
  ...rectificationRoutes,
  ...dutyRoutes,
  ...recordRoutes,
  ...registryRoutes,
  ...contactRoutes,
  ...drillRoutes,
];
