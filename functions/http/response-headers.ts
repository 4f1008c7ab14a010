import type middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What every answer of the API carries: never cached unless the route says so, never sniffed, never framed. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const add = (request: { response: APIGatewayProxyStructuredResultV2 | null | undefined }): void => {
  if (request.response) request.response.headers = { ...apiHeaders, ...request.response.headers };
};

export const responseHeaders = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  after: add,
  onError: add,
});
