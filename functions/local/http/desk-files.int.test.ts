import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDesk } from '#functions/local/http/desk-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>desk</title>');
writeFileSync(join(folder, 'assets', 'a-1.js'), 'export const one = 1;');
writeFileSync(join(folder, 'emblem.svg'), '<svg/>');
const desk = serveDesk(folder);
const server = createServer((request, response) => desk(request, response, new URL(request.url ?? '/', 'http://x')));
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('given a built desk', () => {
  test.each(['/admin/', '/admin/work', '/admin/articles/jyj/01'])(
    '[SEC-03] when %s is asked for, then the desk itself comes, with a policy that runs its own scripts only',
    async (path) => {
      const answer = await fetch(`${origin}${path}`);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("default-src 'none'");
      expect(await answer.text()).toContain('<title>desk</title>');
    },
  );

  test('when a file with a hash in its name is asked for, then it may be kept for ever', async () => {
    const answer = await fetch(`${origin}/admin/assets/a-1.js`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe('export const one = 1;');
  });

  test('when a file of another build is asked for, then it is missing rather than a page', async () => {
    expect((await fetch(`${origin}/admin/assets/old-2.js`)).status).toBe(404);
  });

  test('when the address has no slash at its end, then it leads to the one that has', async () => {
    const answer = await fetch(`${origin}/admin?x=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/admin/?x=1']);
  });

  test('when nothing was built, then it is missing', async () => {
    const none = serveDesk(join(folder, 'none'));
    const bare = createServer((request, response) => none(request, response, new URL(request.url ?? '/', 'http://x')));
    bare.listen(0, '127.0.0.1');
    await once(bare, 'listening');
    expect((await fetch(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/admin/`)).status).toBe(404);
    bare.close();
  });
});
