import { awsCalledFeed } from '#functions/composition/aws/called-feed.ts';
import { awsSearchDomain } from '#functions/composition/aws/search-domain.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { operationsRoutes } from '#functions/operations/operations-routes.ts';

const services = awsServices(process.env, { feed: awsCalledFeed, searchDomain: awsSearchDomain });

export const handler = behindDistribution(apiHandler(operationsRoutes, services), process.env);
