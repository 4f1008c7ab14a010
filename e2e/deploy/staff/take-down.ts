import { expect } from 'vitest';
import { objectsIn } from '../buckets.ts';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';
import type { CloudStaff } from './cloud-staff.ts';

type Page = { readonly articleId: string; readonly url: string; readonly title: string };

/** Takes a page down in an emergency, as the runbook says, and finds what is kept of it. */
export const takeDown = async (
  cloud: DeployedCluster,
  office: CloudStaff,
  { host, page }: { readonly host: string; readonly page: Page },
): Promise<void> => {
  const down = await office.post(`/sites/jyj/articles/${page.articleId}/takedown`, { reason: '内容涉密，立即下架' });
  expect(down).toMatchObject({ status: 200, body: { status: 'takenDown' } });
  // Search and lists do not wait for pages.
  const found = await cloud.read(host, `/api/v1/search?q=${encodeURIComponent(page.title)}`);
  expect(JSON.parse(found.body).items.map(({ articleId }: Page) => articleId)).not.toContain(page.articleId);
  await eventually(async () => {
    expect([404, 410]).toContain((await cloud.read(host, page.url)).status);
    expect((await cloud.read(host, '/gzdt/')).body).not.toContain(page.title);
  });
  const evidence = await objectsIn(cloud, 'AUDIT_BUCKET_NAME', `jyj/evidence/${page.articleId}/`);
  expect(evidence.size).toBe(1);
};
