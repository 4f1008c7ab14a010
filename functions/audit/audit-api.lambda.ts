import { auditRoutes } from '#functions/audit/audit-routes.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';

export const handler = behindDistribution(apiHandler(auditRoutes, awsServices(process.env)), process.env);
