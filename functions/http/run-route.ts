import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Services } from '#functions/composition/services.ts';
import type { routeMatcher } from '#functions/http/match-route.ts';
import { problemAnswer, problemDetails } from '#functions/http/problem/problem-details.ts';
import { authenticate } from '#functions/http/request/authenticate.ts';
import { once } from '#functions/http/request/idempotency.ts';
import { byteBody, hostOf, ifMatchOf, jsonBody, languageOf } from '#functions/http/request/request-parts.ts';
import { validate } from '#functions/http/request/validate.ts';
import { Reply, type Route, type RouteRequest } from '#functions/http/route.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Who calls a public endpoint: nobody in particular. */
const anonymousActor: Actor = { accountId: 'anonymous', username: 'anonymous', name: '', via: 'session', grants: [] };

/** The gateway hands cookies over apart from the headers. */
const headersOf = (event: APIGatewayProxyEventV2): Readonly<Record<string, string | undefined>> => ({
  ...event.headers,
  ...(event.cookies?.length ? { cookie: event.cookies.join('; ') } : {}),
});

const actorOf = async (services: Services, route: Route, event: APIGatewayProxyEventV2): Promise<Actor> => {
  if (route.endpoint.access === 'public') return anonymousActor;
  const signedIn = await authenticate(services, {
    headers: headersOf(event),
    method: route.endpoint.method,
    host: hostOf(event),
  });
  if (!signedIn) throw new DomainError('sign-in-required', 'no session');
  if (signedIn.owesPasswordChange && route.endpoint.access !== 'signIn')
    throw new DomainError('password-change-required', 'password change is owed');
  return signedIn.actor;
};

const requestOf = (
  route: Route,
  params: Readonly<Record<string, string>>,
  event: APIGatewayProxyEventV2,
): RouteRequest => {
  const { endpoint } = route;
  const { cursor: _, ...filters } = event.queryStringParameters ?? {};
  return {
    params: validate(endpoint.params, params, '#params'),
    query: validate(endpoint.query, event.queryStringParameters ?? {}, '#query'),
    body: (endpoint.body ? validate(endpoint.body, jsonBody(event)) : undefined) as RouteRequest['body'],
    rawBody: endpoint.rawBody ? byteBody(event) : new Uint8Array(),
    ifMatch: ifMatchOf(event.headers['if-match'], endpoint.ifMatch ?? false),
    headers: headersOf(event),
    ip: event.requestContext.http.sourceIp,
    host: hostOf(event),
    language: languageOf(event.headers['accept-language']),
    cursorScope: `${event.rawPath}?${JSON.stringify(Object.entries(filters).sort())}`,
  };
};

const answerOf = (route: Route, result: unknown): APIGatewayProxyStructuredResultV2 => {
  const reply = result instanceof Reply ? result : new Reply(result);
  const statusCode = reply.status ?? route.endpoint.status;
  if (reply.body instanceof Uint8Array)
    return {
      statusCode,
      headers: reply.headers,
      cookies: [...reply.cookies],
      body: Buffer.from(reply.body).toString('base64'),
      isBase64Encoded: true,
    };
  const version = (reply.body as { version?: unknown } | undefined)?.version;
  return {
    statusCode,
    headers: {
      ...(statusCode === 204 ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...(typeof version === 'number' ? { etag: `"${version}"` } : {}),
      ...reply.headers,
    },
    cookies: [...reply.cookies],
    body:
      statusCode === 204
        ? ''
        : typeof reply.body === 'string' && reply.headers['content-type']
          ? reply.body
          : JSON.stringify(reply.body),
  };
};

const methodRefused = (
  event: APIGatewayProxyEventV2,
  allowed: readonly string[],
): APIGatewayProxyStructuredResultV2 => {
  const refusal = new DomainError('method-not-allowed', 'no such method here', { allowed });
  const answer = problemAnswer(problemDetails(refusal, languageOf(event.headers['accept-language']), event.rawPath));
  const methods = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])];
  return { ...answer, headers: { ...answer.headers, allow: methods.join(', ') } };
};

/** Matches, signs in, parses, runs and answers one request; refusals are thrown. */
export const runRoute = async (
  services: Services,
  match: ReturnType<typeof routeMatcher>,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { method } = event.requestContext.http;
  const found = match(method === 'HEAD' ? 'GET' : method, event.rawPath);
  if (!found) throw new DomainError('not-found', `no route ${event.rawPath}`);
  if ('allowed' in found) return methodRefused(event, found.allowed);
  const { route, params } = found;
  const actor = await actorOf(services, route, event);
  const request = requestOf(route, params, event);
  const run = async () => answerOf(route, await route.handle(services, request, actor));
  const key = event.headers['idempotency-key'];
  if (!route.endpoint.idempotent || key === undefined) return run();
  const scope = `${route.endpoint.id}#${actor.accountId}`;
  const kept = await once(services, { scope, key, request: `${event.rawPath}\n${event.body ?? ''}` }, async () => {
    const answer = await run();
    return { status: answer.statusCode ?? 200, body: JSON.stringify(answer) };
  });
  return JSON.parse(kept.body) as APIGatewayProxyStructuredResultV2;
};
