import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Services } from '#functions/composition/services.ts';
import { routeMatcher } from '#functions/http/match-route.ts';
import { problemErrors } from '#functions/http/problem/problem-errors.ts';
import { responseHeaders } from '#functions/http/response-headers.ts';
import type { Route } from '#functions/http/route.ts';
import { runRoute } from '#functions/http/run-route.ts';

export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The API over one set of services: the same handler behind API Gateway and behind the one-machine server. */
export const apiHandler = (routes: readonly Route[], services: Services): ApiHandler => {
  const match = routeMatcher(routes);
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(responseHeaders())
    .use(problemErrors())
    .handler((event: APIGatewayProxyEventV2) => runRoute(services, match, event));
  return async (event) => (await handler(event, {} as never)) as APIGatewayProxyStructuredResultV2;
};
