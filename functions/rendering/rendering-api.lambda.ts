import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { renderingRoutes } from '#functions/rendering/rendering-routes.ts';

export const handler = behindDistribution(apiHandler(renderingRoutes, awsServices(process.env)), process.env);
