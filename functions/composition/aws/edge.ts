import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { SSMClient } from '@aws-sdk/client-ssm';
import { clientPlace } from '#functions/composition/aws/engines.ts';
import type { AwsPart } from '#functions/composition/aws.ts';
import { CloudfrontEdgeCache } from '#shared/adapters/aws/edge/cloudfront-edge-cache.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** The caches of the sites' hosts, for the function that does nothing but empty them. @throws Error naming every variable that is missing or wrong */
export const awsEdge: AwsPart<EdgeCache> = (environment) =>
  new CloudfrontEdgeCache({
    distributions: new CloudFrontClient(clientPlace(environment)),
    parameters: new SSMClient(clientPlace(environment)),
    sitesPath: readEnv(awsEnv.edge, environment).SITE_PARAMETERS,
  });
