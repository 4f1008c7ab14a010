import type { Route } from '#functions/http/route.ts';
import { deskRoutes } from '#functions/submission/desk/desk-routes.ts';
import { figuresRoutes } from '#functions/submission/figures/figures-routes.ts';
import { offerRoutes } from '#functions/submission/offers/offer-routes.ts';
import { pushDownRoutes } from '#functions/submission/push-down/push-down-routes.ts';
import { reportRoutes } from '#functions/submission/report-up/report-routes.ts';
import { unitRoutes } from '#functions/submission/send/unit-routes.ts';

export const submissionRoutes: readonly Route[] = [
  ...unitRoutes,
  ...deskRoutes,
  ...pushDownRoutes,
  ...offerRoutes,
  ...reportRoutes,
  ...figuresRoutes,
];
