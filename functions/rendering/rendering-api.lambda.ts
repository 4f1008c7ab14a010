import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/behind-distribution.ts';
import { pageRoutes } from '#functions/rendering/failed/page-routes.ts';
import { previewRoutes } from '#functions/rendering/preview/preview-routes.ts';

const routes = [...previewRoutes, ...pageRoutes];

export const handler = behindDistribution(apiHandler(routes, awsServices(process.env)), process.env);
