import type { Route } from '#functions/http/route.ts';
import { clusterRoutes } from '#functions/sites/cluster/cluster-routes.ts';
import { columnRoutes } from '#functions/sites/columns/column-routes.ts';
import { mergeRoutes } from '#functions/sites/merge/merge-routes.ts';
import { nameRoutes } from '#functions/sites/names/name-routes.ts';
import { setRoutes } from '#functions/sites/sets/set-routes.ts';
import { siteRoutes } from '#functions/sites/site/site-routes.ts';
import { checkTemplates } from '#functions/sites/templates/check-templates.ts';
import { templateRoutes } from '#functions/sites/templates/template-routes.ts';

/** Operations on sites, columns, mounts, tasks, templates and the cluster's settings. */
export const sitesRoutes: readonly Route[] = [
  ...siteRoutes,
  ...columnRoutes,
  ...templateRoutes(checkTemplates),
  ...clusterRoutes,
  ...setRoutes,
  ...mergeRoutes,
  ...nameRoutes,
];
