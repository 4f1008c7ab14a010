import { expect } from 'vitest';
import type { Reader } from './reader.ts';

/** Turns to the functions that answer readers, each once. */
export const askPublicApi = async (
  read: Reader,
  hosts: { readonly portal: string; readonly jyj: string },
): Promise<void> => {
  for (const path of [
    '/api/v1/disclosure/catalogue?site=jyj',
    '/api/v1/disclosure/facets?site=jyj',
    '/api/v1/search/suggest?q=%E5%BC%80',
  ])
    expect((await read(hosts.portal, path)).status, path).toBe(200);
  const view = { method: 'POST', headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0' }, body: { path: '/gzdt/' } };
  expect((await read(hosts.jyj, '/api/v1/visits', view)).status).toBeLessThan(300);
};
