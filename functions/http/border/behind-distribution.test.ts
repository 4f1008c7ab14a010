import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { route } from '#functions/http/route.ts';
import { getOperationsHealthEndpoint } from '#shared/schemas/http/operations/operations-endpoints.ts';

const secrets = ['p'.repeat(32), 'q'.repeat(32)];
const seen: APIGatewayProxyEventV2[] = [];
const handle = behindDistribution(
  async (event) => {
    seen.push(event);
    return { statusCode: 200, headers: {}, body: event.headers['host'] ?? '' };
  },
  { ORIGIN_SECRETS: secrets.join(',') },
);
const request = (headers: Readonly<Record<string, string>>) =>
  handle({
    rawPath: '/api/v1/search',
    routeKey: 'ANY /api/v1/search',
    headers: { host: 'abc.execute-api.example', ...headers },
    requestContext: { requestId: 'r1', http: { method: 'GET', sourceIp: '198.51.100.9' } },
  } as unknown as APIGatewayProxyEventV2);
const through = { 'x-zq-site': 'jyj', 'x-zq-host': 'jyj.yunlan.gov.cn', 'x-zq-secret': secrets[0] ?? '' };

afterEach(() => {
  seen.length = 0;
  vi.restoreAllMocks();
});

describe('given the API behind distributions', () => {
  test.each([
    ['nothing of a distribution', {}],
    ['no secret', { 'x-zq-site': 'jyj', 'x-zq-host': 'jyj.yunlan.gov.cn' }],
    ['an old secret', { ...through, 'x-zq-secret': 'o'.repeat(32) }],
    ['part of the secret', { ...through, 'x-zq-secret': 'p'.repeat(31) }],
    ['no site', { ...through, 'x-zq-site': '' }],
  ])('[SEC-05] when a request brings %s, then it is refused before anything runs', async (_, headers) => {
    expect((await request(headers)).statusCode).toBe(403);
    expect(seen).toEqual([]);
  });

  test('[SEC-05] when the secret is exchanged, then the present one and the one before are believed', async () => {
    for (const secret of secrets) expect((await request({ ...through, 'x-zq-secret': secret })).statusCode).toBe(200);
  });

  test('when a request passes, then host and address are those of the reader and the secret stays outside', async () => {
    const forged = '203.0.113.1, 203.0.113.7, 198.51.100.9';
    expect((await request({ ...through, 'x-forwarded-for': forged })).body).toBe('jyj.yunlan.gov.cn');
    expect(seen[0]?.requestContext.http.sourceIp).toBe('203.0.113.7');
    expect(JSON.stringify(seen)).not.toContain(secrets[0]);
  });

  test('[OPS-05] when a request ends, then one line tells its site, route, status and time, and nothing of the reader', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    await request({ ...through, 'x-forwarded-for': '203.0.113.7, 198.51.100.9', cookie: 'zq_session=abc' });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { requestId: 'r1', site: 'jyj', route: 'ANY /api/v1/search', status: 200, faults: 0 },
    ]);
    expect(lines.join()).not.toMatch(/203\.0|zq_session/);
  });

  test('[OPS-05] when a function breaks on a request, then the log has the error with the request and its site, and the reader learns nothing of it', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const broken = route(getOperationsHealthEndpoint, async () => ({}) as never);
    const endpoint = { ...broken.endpoint, access: 'public' as const };
    const explode = () => Promise.reject(new Error('table gone'));
    const api = behindDistribution(apiHandler([{ endpoint, handle: explode }], {} as Services), {
      ORIGIN_SECRETS: secrets.join(','),
    });
    const answer = await api({
      rawPath: '/api/v1/operations/health',
      routeKey: 'ANY /api/v1/operations/health',
      headers: { host: 'abc.execute-api.example', ...through },
      requestContext: { requestId: 'r2', http: { method: 'GET', sourceIp: '198.51.100.9' } },
    } as unknown as APIGatewayProxyEventV2);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('table gone');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', requestId: 'r2', site: 'jyj' }]);
  });
});
