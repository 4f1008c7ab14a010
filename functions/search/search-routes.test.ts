import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';
import { threeSites } from '#functions/search/testing/three-sites.ts';

const get = async (path: string, query: Record<string, string>) => {
  const event = {
    rawPath: path,
    rawQueryString: '',
    queryStringParameters: query,
    headers: { host: 'localhost' },
    requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1', path }, domainName: 'localhost' },
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
  const answer = await apiHandler(searchRoutes, (await threeSites()) as unknown as Services)(event);
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? 'null') };
};

describe('given the public search of the API', () => {
  test('[SRC-01] when words are asked for, then items, facets, total and suggestions are answered', async () => {
    const { status, body } = await get('/api/v1/search', { q: '营商环境', site: 'jyj' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      page: 1,
      items: [{ articleId: 'j2', siteId: 'jyj', title: '营商环境工作简报' }],
    });
    expect(body.items[0].url).toBe('http://jyj.localhost/news/2026/j2.html');
    expect(body.items[0]).not.toHaveProperty('path');
    expect(body.facets.site).toEqual([{ value: 'jyj', name: '教育局', count: 1 }]);
    expect(body.suggestions).toEqual(['营商环境工作简报']);
  });

  test('when a beginning is typed, then what is online completes it', async () => {
    expect((await get('/api/v1/search/suggest', { q: '义务' })).body).toEqual({ items: ['义务教育招生通知'] });
    expect((await get('/api/v1/search/suggest', { q: '筹备' })).body).toEqual({ items: [] });
  });

  test('[SRC-01] when a whole word is typed that no title begins with, then titles that contain it are suggested', async () => {
    expect((await get('/api/v1/search/suggest', { q: '招生' })).body).toEqual({ items: ['义务教育招生通知'] });
    expect((await get('/api/v1/search/suggest', { q: '招生', site: 'nowhere' })).body).toEqual({ items: [] });
  });

  test.each<Record<string, string>>([
    { page: '51' },
    { page: '0' },
    { page: 'x' },
    { q: '长'.repeat(201) },
    { site: '../x' },
    { kind: 'nothing' },
    { sort: 'price' },
    { from: '2026-02-30' },
    { typo: '1' },
  ])('when it is asked with %j, then it is refused with the place', async (query) => {
    const { status, body } = await get('/api/v1/search', { q: '通知', ...query });
    expect(status).toBe(400);
    expect(body.type).toBe('/problems/input-invalid');
  });
});
