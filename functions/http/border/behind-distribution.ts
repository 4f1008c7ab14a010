import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import { distributionBorder } from '#functions/http/border/distribution-border.ts';
import { problemErrors } from '#functions/http/problem/problem-errors.ts';
import { requestLog } from '#functions/http/request/request-log.ts';
import { responseHeaders } from '#functions/http/response-headers.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { type Environment, readEnv } from '#shared/schemas/env/env-group.ts';

/**
 * A handler of requests as the gateway of the cloud calls it: only what came through a distribution reaches it, and each
 * request leaves a line in the log.
 *
 * @throws Error when the environment names no secret of the distributions
 */
export const behindDistribution = (handle: ApiHandler, environment: Environment): ApiHandler => {
  const { ORIGIN_SECRETS } = readEnv(awsEnv.origin, environment);
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(requestLog())
    .use(responseHeaders())
    .use(problemErrors())
    .use(distributionBorder(ORIGIN_SECRETS))
    .handler(handle);
  return async (event) => (await handler(event, {} as never)) as APIGatewayProxyStructuredResultV2;
};
