import { expect, test } from 'vitest';
import { answerDesk } from '#functions/cluster/desk/answer-desk.ts';
import { deskUpload } from '#functions/cluster/desk/desk-upload.ts';
import type { Services } from '#functions/composition/services.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'index.html', bytes: bytes('<html>desk</html>') },
  { path: 'assets/app-1a2b.js', bytes: bytes('go()') },
];
const config = { adminOrigin: 'https://admin.gov.cn' } as Services['config'];
const event = (RequestType: string) => ({
  RequestType,
  LogicalResourceId: 'resource',
  StackId: 's',
  PhysicalResourceId: 'desk',
  ResourceProperties: {},
  OldResourceProperties: {},
});

test('given the built desk, when it is deployed, then its page comes last, kept by nobody, and its parts are kept for ever', async () => {
  const objects = new MemoryObjectStore();
  const order: string[] = [];
  const put = objects.put.bind(objects);
  objects.put = (key, ...rest) => {
    order.push(key);
    return put(key, ...rest);
  };
  await deskUpload({ objects }, () => files)(event('Create'));
  expect(order).toEqual(['shared/admin/assets/app-1a2b.js', 'shared/admin/index.html']);
  expect(await objects.head('shared/admin/index.html')).toMatchObject({ cacheControl: 'no-cache' });
  expect(await objects.head('shared/admin/assets/app-1a2b.js')).toMatchObject({
    contentType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
  });
});

test('given a desk that people have open, when its deployment goes, then its files stay', async () => {
  const objects = new MemoryObjectStore();
  const run = deskUpload({ objects }, () => files);
  await run(event('Create'));
  expect(await run(event('Delete'))).toEqual({ PhysicalResourceId: 'desk' });
  expect(await objects.head('shared/admin/index.html')).toBeDefined();
});

test.each([
  ['/', 301],
  ['/admin', 301],
  ['/admin/', 200],
  ['/admin/sites/jyj/articles', 200],
  ['/else', 404],
])('given the host of the staff, when %s is asked for, then it answers %i', async (path, status) => {
  const objects = new MemoryObjectStore();
  await deskUpload({ objects }, () => files)(event('Create'));
  expect((await answerDesk({ objects, config }, path)).statusCode).toBe(status);
});

test('[SEC-03] given files go straight into a store, when the desk is opened, then it may connect to that store and its own host only', async () => {
  const objects = new MemoryObjectStore();
  await deskUpload({ objects }, () => files)(event('Create'));
  const policyWith = async (uploadOrigin: string | undefined) => {
    const { headers } = await answerDesk({ objects, config: { ...config, uploadOrigin } }, '/admin/');
    return String(headers?.['content-security-policy']);
  };
  expect(await policyWith('https://q.s3.cn-north-1.amazonaws.com.cn')).toContain(
    "connect-src 'self' https://q.s3.cn-north-1.amazonaws.com.cn;",
  );
  expect(await policyWith(undefined)).toContain("connect-src 'self';");
});
