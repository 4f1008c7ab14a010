import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { identityRoutes } from '#functions/identity/identity-routes.ts';

export const handler = behindDistribution(apiHandler(identityRoutes, awsServices(process.env)), process.env);
