import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import type { Reader } from '../reader.ts';
import type { CloudStaff } from './cloud-staff.ts';

/** Takes a site offline, looks for its notice behind its distribution, and brings it back. */
export const offlineAndBack = async (office: CloudStaff, siteId: string, read: Reader, host: string): Promise<void> => {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const off = await office.post(`/sites/${siteId}/offline`, { reason: '机房检修', until });
  expect(off).toMatchObject({ status: 200, body: { status: 'tempOffline' } });
  await eventually(async () => {
    for (const path of ['/', '/gzdt/']) {
      const seen = await read(host, path);
      expect(seen.status).toBeGreaterThanOrEqual(400);
      expect(seen.body).toContain('本网站临时下线');
    }
  });
  expect(await office.post(`/sites/${siteId}/online`, {})).toMatchObject({ status: 200 });
  // Its columns are empty, and an empty column has no page.
  await eventually(async () => {
    const home = await read(host, '/');
    expect(home.status).toBe(200);
    expect(home.body).not.toContain('本网站临时下线');
  });
};
