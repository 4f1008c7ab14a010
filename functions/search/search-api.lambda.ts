import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';

const services = awsServices(process.env, { search: awsSearch });

export const handler = behindDistribution(apiHandler(searchRoutes, services), process.env);
