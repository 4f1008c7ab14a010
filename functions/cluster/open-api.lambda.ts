import { openApiRoutes } from '#functions/cluster/api/open-api-routes.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';

export const handler = behindDistribution(apiHandler(openApiRoutes, awsServices(process.env)), process.env);
