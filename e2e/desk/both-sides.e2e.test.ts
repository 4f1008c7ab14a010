import { describe, expect, test, vi } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { deskPerson } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

describe('given a form that somebody else saves meanwhile', () => {
  vi.setConfig({ testTimeout: 120_000 });
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[CLU-02] when settings of a site are saved on top, then both sides are shown and each change stands', async () => {
    const person = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    const { page } = person;
    await person.open('/sites/jyj');
    await page.getByLabel('地址', { exact: true }).fill('云澜市新街一号');
    const program = await signIn(cluster.origin, 'siteadmin.jyj');
    const { body: site } = await program.get('/sites/jyj');
    const { unit, version } = site as unknown as { unit: Record<string, string>; version: number };
    const changed = await program.patch('/sites/jyj', { unit: { ...unit, phone: '000-0000001' } }, version);
    expect(changed.status).toBe(200);
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    const sides = page.locator('.both-sides');
    await sides.getByText('云澜市新街一号').waitFor();
    await sides.getByText('000-0000001').waitFor();
    await lookAtScreen(person, 'both-sides');
    await sides.getByRole('button', { name: '按选择继续' }).click();
    await sides.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    await page.getByText('已保存').first().waitFor();
    const now = (await program.get('/sites/jyj')).body as unknown as { unit: Record<string, string> };
    expect(now.unit).toMatchObject({ address: '云澜市新街一号', phone: '000-0000001' });
    await person.close();
  });
});
