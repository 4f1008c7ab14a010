import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { submissionRoutes } from '#functions/submission/submission-routes.ts';

export const handler = behindDistribution(apiHandler(submissionRoutes, awsServices(process.env)), process.env);
