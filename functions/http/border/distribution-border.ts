import { createHash, timingSafeEqual } from 'node:crypto';
import type middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';

/** What a distribution says of itself, and the reader's own address. */
const siteHeader = 'x-zq-site';
const hostHeader = 'x-zq-host';
const secretHeader = 'x-zq-secret';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** The gateway adds the distribution's address behind the reader's, which the distribution added behind what the reader sent. */
const readerOf = (forwarded: string | undefined): string | undefined => forwarded?.split(',').at(-2)?.trim();

/**
 * The request as the reader sent it to the distribution: its host, the reader's address, without the secret.
 *
 * @throws DomainError forbidden for what did not come through a distribution of the cluster
 */
export const fromDistribution = (event: APIGatewayProxyEventV2, secrets: readonly string[]): APIGatewayProxyEventV2 => {
  const { [secretHeader]: secret = '', ...headers } = event.headers;
  const site = headers[siteHeader];
  const host = headers[hostHeader];
  if (!site || !host || !secrets.some((known) => same(known, secret)))
    throw new DomainError('forbidden', 'the request did not come through a distribution');
  const { http } = event.requestContext;
  const sourceIp = readerOf(headers['x-forwarded-for']) ?? http.sourceIp;
  return {
    ...event,
    headers: { ...headers, host },
    requestContext: { ...event.requestContext, http: { ...http, sourceIp } },
  };
};

/** Lets through what distributions of the cluster send; `secrets` are the present one and, while it is exchanged, the one before. */
export const distributionBorder = (
  secrets: readonly string[],
): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  before: (request) => {
    request.event = fromDistribution(request.event, secrets);
  },
});

/** The site whose distribution sent a request that passed the border. */
export const siteOfRequest = (event: APIGatewayProxyEventV2): string => event.headers[siteHeader] ?? '';
