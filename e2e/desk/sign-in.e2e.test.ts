import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { deskPerson } from './desk-person.ts';

describe('given the staff desk of the demonstration cluster', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test.each([
    [1440, 'zh'],
    [390, 'en'],
  ] as const)('[SEC-08] when an officer signs in at %i px in %s, then their work waits', async (width, lang) => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj', { width, lang, typing: true });
    expect(new URL(person.page.url()).pathname).toBe('/admin/work');
    expect(person.outside).toEqual([]);
    await person.close();
  });

  test('when the password is wrong, then it is said in words and what was typed stays', async () => {
    const page = await browser.newPage();
    await page.goto(`${cluster.origin}/admin/`);
    await page.getByLabel('用户名', { exact: true }).fill('officer.jyj');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('用户名或密码不正确。').waitFor();
    expect(await page.getByLabel('用户名', { exact: true }).inputValue()).toBe('officer.jyj');
    await page.context().close();
  });

  test('when the session ends behind an open screen, then the person signs in over it and goes on', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    await person.page.context().clearCookies();
    await person.page.locator('.desk-person').click();
    const dialog = person.page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor();
    await dialog.getByLabel('密码', { exact: true }).fill('Yunlan#2026');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await person.page.getByText('当前会话').waitFor();
    await person.close();
  });
});
