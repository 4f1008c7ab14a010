import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/behind-distribution.ts';
import { operationsRoutes } from '#functions/operations/operations-routes.ts';

export const handler = behindDistribution(apiHandler(operationsRoutes, awsServices(process.env)), process.env);
