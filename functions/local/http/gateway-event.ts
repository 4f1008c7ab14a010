import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Thrown when a body is longer than the server takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > limit) throw new BodyTooLarge(`body over ${limit} bytes`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
};

/** As the gateway does it: repeated names are joined. Names like `constructor` are only names. */
const queryOf = (search: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]));

/**
 * The request as API Gateway hands it to a function (payload format 2.0).
 *
 * @throws BodyTooLarge
 */
export const gatewayEvent = async (
  request: IncomingMessage,
  url: URL,
  limit: number,
): Promise<APIGatewayProxyEventV2> => {
  const body = await readBody(request, limit);
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  ) as Record<string, string>;
  const binary = !/json|text|urlencoded/i.test(headers['content-type'] ?? 'text');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    cookies: request.headers.cookie?.split(/;\s*/) ?? [],
    headers,
    queryStringParameters: queryOf(url.searchParams),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: 'local',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    body: body.length === 0 ? undefined : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary,
  };
};

/** Sends a function's answer. */
export const sendGatewayAnswer = (
  response: ServerResponse,
  answer: APIGatewayProxyStructuredResultV2,
  bodyless: boolean,
): void => {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name] = String(value);
  if (answer.cookies?.length) headers['set-cookie'] = [...answer.cookies];
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(answer.statusCode ?? 200, { ...headers, 'content-length': String(body.length) });
  response.end(bodyless ? undefined : body);
};
