import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from '@opensearch-project/opensearch';
import { expect, onTestFinished, test } from 'vitest';
import { OpensearchAccess } from './opensearch-access.ts';

/** Stands for the security of an engine: keeps what it is given, and is not ready for the first `away` requests. */
const security = async (away = 0) => {
  const kept = new Map<string, unknown>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace('/_plugins/_security/api/', '');
    const body = await text(request);
    asked.push(`${request.method} ${path}`);
    response.setHeader('content-type', 'application/json');
    const answer = (status: number, said: unknown) => {
      response.statusCode = status;
      response.end(JSON.stringify(said));
    };
    if (asked.length <= away) return answer(503, { message: 'not initialised' });
    if (request.method === 'PUT') kept.set(path, JSON.parse(body));
    else if (!kept.has(path)) return answer(404, { status: 'NOT_FOUND' });
    if (request.method === 'DELETE') kept.delete(path);
    return answer(200, { [path.split('/')[1] ?? '']: kept.get(path) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const node = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    kept,
    asked,
    access: new OpensearchAccess({ client: new Client({ node, maxRetries: 0 }), alias: 'articles' }),
  };
};
const reader = 'rolesmapping/zhanqun-reader';

test('[SEC-06] given an engine that keeps roles, when one is assigned twice, then role and members stand once, the role first', async () => {
  const { kept, asked, access } = await security();
  await access.assign('reader', ['arn:a']);
  await access.assign('reader', ['arn:b']);
  expect(asked.slice(0, 2)).toEqual(['PUT roles/zhanqun-reader', `PUT ${reader}`]);
  expect(kept.get(reader)).toEqual({ backend_roles: ['arn:b'], hosts: [], users: [] });
  expect(kept.size).toBe(2);
});

test('[SEC-06] given members of a role, when some are taken away, then the others keep it, and without any it is gone', async () => {
  const { kept, access } = await security();
  await access.assign('reader', ['arn:a', 'arn:b']);
  await access.withdraw('reader', ['arn:a']);
  expect(kept.get(reader)).toMatchObject({ backend_roles: ['arn:b'] });
  await access.withdraw('reader', ['arn:b']);
  expect(kept.size).toBe(0);
  await access.withdraw('reader', ['arn:b']);
});

test('[OPS-09] given a domain that was made a moment ago, when it is not ready yet, then it is asked again', async () => {
  const { kept, access } = await security(3);
  await access.assign('writer', []);
  expect(kept.size).toBe(2);
});
