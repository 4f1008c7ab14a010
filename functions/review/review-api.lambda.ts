import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { reviewRoutes } from '#functions/review/review-routes.ts';

export const handler = behindDistribution(apiHandler(reviewRoutes, awsServices(process.env)), process.env);
