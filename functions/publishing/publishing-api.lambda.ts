import { awsSourceFetcher } from '#functions/composition/aws/outside.ts';
import { awsRareEdge } from '#functions/composition/aws/rare-edge.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { publishingRoutes } from '#functions/publishing/publishing-routes.ts';

export const handler = behindDistribution(
  apiHandler(publishingRoutes, awsServices(process.env, { edge: awsRareEdge, sourceFetcher: awsSourceFetcher })),
  process.env,
);
