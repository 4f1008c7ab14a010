import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { sitesRoutes } from '#functions/sites/sites-routes.ts';

export const handler = behindDistribution(apiHandler(sitesRoutes, awsServices(process.env)), process.env);
