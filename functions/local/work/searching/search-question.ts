import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What the server asks the thread that searches: an operation of the API, or a results page. */
export type SearchQuestion =
  | { readonly kind: 'api'; readonly event: APIGatewayProxyEventV2 }
  | { readonly kind: 'page'; readonly siteId: string; readonly query: string };
