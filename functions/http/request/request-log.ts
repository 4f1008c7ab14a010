import type middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { siteOfRequest } from '#functions/http/border/distribution-border.ts';

type Request = middy.Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

const metrics = {
  Namespace: 'Zhanqun',
  Dimensions: [['site'], []],
  Metrics: [
    { Name: 'milliseconds', Unit: 'Milliseconds' },
    { Name: 'faults', Unit: 'Count' },
  ],
};

/**
 * One line for each request that is also a metric (embedded metric format): which route of which site, how it ended and how long
 * it took. No address, no name, no query: nothing that tells of a person.
 */
export const requestLog = (
  write: (line: string) => void = (line) => console.log(line),
): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => {
  const starts = new WeakMap<Request, number>();
  const end = (request: Request): void => {
    const { event, response } = request;
    const status = response?.statusCode ?? 500;
    write(
      JSON.stringify({
        level: 'info',
        requestId: event.requestContext.requestId,
        site: siteOfRequest(event) || 'unknown',
        route: event.routeKey,
        method: event.requestContext.http.method,
        status,
        milliseconds: Math.round(performance.now() - (starts.get(request) ?? performance.now())),
        faults: status >= 500 ? 1 : 0,
        _aws: { Timestamp: Date.now(), CloudWatchMetrics: [metrics] },
      }),
    );
  };
  return {
    before: (request) => {
      starts.set(request, performance.now());
    },
    after: end,
    onError: end,
  };
};
