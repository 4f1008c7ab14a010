import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { mediaRoutes } from '#functions/media/media-routes.ts';

export const handler = behindDistribution(apiHandler(mediaRoutes, awsServices(process.env)), process.env);
