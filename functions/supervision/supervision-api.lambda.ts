import { awsLinkFetcher } from '#functions/composition/aws/outside.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { supervisionRoutes } from '#functions/supervision/supervision-routes.ts';
import { keepVisits } from '#functions/supervision/visits/keep-visits.ts';

const services = awsServices(process.env, { linkFetcher: awsLinkFetcher });

export const handler = behindDistribution(keepVisits(services, apiHandler(supervisionRoutes, services)), process.env);
