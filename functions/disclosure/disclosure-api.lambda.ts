import { awsServices } from '#functions/composition/aws.ts';
import { disclosureRoutes } from '#functions/disclosure/disclosure-routes.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';

export const handler = behindDistribution(apiHandler(disclosureRoutes, awsServices(process.env)), process.env);
