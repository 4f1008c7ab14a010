import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { demoPassword, signIn } from '../cluster/staff.ts';
import { deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes on from both sides as they are offered, and waits until they are settled. */
const settle = async (page: Page): Promise<void> => {
  await button(page, '按选择继续').click();
  await page.locator('.both-sides').waitFor({ state: 'detached' });
};

const enter = async (page: Page, username: string): Promise<void> => {
  await page.getByLabel('用户名', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await button(page, '登录').click();
  // The address is the same before: signed in is who can sign out.
  await button(page, '退出').waitFor();
  await settledScreen(page);
};

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
    await button(page, '保存').first().click();
    const sides = page.locator('.both-sides');
    await sides.getByText('云澜市新街一号').waitFor();
    await sides.getByText('000-0000001').waitFor();
    await lookAtScreen(person, 'both-sides');
    await settle(page);
    await button(page, '保存').first().click();
    await page.getByText('已保存').first().waitFor();
    const now = (await program.get('/sites/jyj')).body as unknown as { unit: Record<string, string> };
    expect(now.unit).toMatchObject({ address: '云澜市新街一号', phone: '000-0000001' });
    await person.close();
  });

  test('[CLU-18] [TPL-05] when a record and a template are saved on top, then neither side is lost', async () => {
    const admin = await signIn(cluster.origin, 'siteadmin.jyj');
    const contact = { kind: 'contact', duty: 'gatekeeper', name: '周把关', phone: '000-1000001' };
    const made = await admin.post('/sites/jyj/records', contact);
    expect(made.status).toBe(201);
    const { recordId, version } = made.body as unknown as { recordId: string; version: number };
    const person = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    const { page } = person;
    await person.open(`/sites/jyj/records?kind=contact&record=${recordId}`);
    await page.getByLabel('电话', { exact: true }).fill('000-1000002');
    const theirs = await admin.put(`/sites/jyj/records/${recordId}`, { ...contact, name: '周新任' }, version);
    expect(theirs.status).toBe(200);
    await button(page, '保存').click();
    await page.locator('.both-sides').getByText('周新任').waitFor();
    await settle(page);
    await button(page, '保存').click();
    await page.getByText('已保存').first().waitFor();
    const { items } = (await admin.get('/sites/jyj/records')).body as unknown as { items: readonly object[] };
    expect(items).toContainEqual(expect.objectContaining({ recordId, name: '周新任', phone: '000-1000002' }));
    await person.close();

    const designer = await signIn(cluster.origin, 'designer.jyj');
    const hand = await deskPerson(browser, cluster.origin, 'designer.jyj', { width: 390 });
    await hand.open('/templates?site=jyj&theme=autumn&template=parts%2Ffooter');
    const editor = hand.page.locator('.cm-content');
    await editor.click();
    await hand.page.keyboard.press('Control+End');
    await hand.page.keyboard.type('<!-- mine -->');
    const source = '<footer>theirs</footer>';
    expect((await designer.put('/sites/jyj/templates/autumn/parts~footer', { source }, 0)).status).toBe(200);
    await button(hand.page, '保存').click();
    await hand.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    const sides = hand.page.locator('.both-sides');
    await sides.getByText('<footer>theirs</footer>').waitFor();
    await sides.getByText('<!-- mine -->').waitFor();
    await lookAtScreen(hand, 'template-both-sides-zh-390');
    await sides.getByRole('radio', { name: '我的' }).click();
    await settle(hand.page);
    await button(hand.page, '保存').click();
    await hand.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect
      .poll(async () => (await designer.get('/sites/jyj/templates/autumn/parts~footer')).body)
      .toMatchObject({ version: 2, source: expect.stringContaining('<!-- mine -->') });
    await hand.close();
  });

  test('[CNT-06] when the network drops during a save, then what was entered stays and is sent when it is back', async () => {
    const person = await deskPerson(browser, cluster.origin, 'office');
    const { page } = person;
    await person.open('/cluster');
    const hosts = page.getByLabel('外链白名单', { exact: true });
    await hosts.fill('a.example.org\nb.example.org');
    const section = page.locator('section.panel', { has: page.getByRole('heading', { name: '外链白名单' }) });
    await page.context().setOffline(true);
    await section.getByRole('button', { name: '保存' }).click();
    await section.getByText('暂时连不上服务器').waitFor();
    expect(await hosts.inputValue()).toContain('b.example.org');
    await page.context().setOffline(false);
    await section.getByRole('button', { name: '重试' }).click();
    await page.getByText('已保存').first().waitFor();
    const office = await signIn(cluster.origin, 'office');
    expect((await office.get('/cluster')).body).toMatchObject({ linkAllowList: ['a.example.org', 'b.example.org'] });
    await person.close();
  });

  test('[CNT-06] when a text is gone, then what this device keeps of it is read, copied and begun anew', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj', { width: 390 });
    const { page } = person;
    const officer = await signIn(cluster.origin, 'officer.jyj');
    const made = await officer.post('/sites/jyj/articles', {
      columnId: 'gzdt',
      kind: 'news',
      title: '将被删除的稿件',
      body: '<p>正文</p>',
      source: { kind: 'original', name: '云澜市教育局' },
    });
    const address = `/articles/jyj/${String(made.body['articleId'])}`;
    await person.open(address);
    const title = page.getByLabel('标题', { exact: true });
    await page.route(`**/api/v1/sites/jyj${address.replace('/articles/jyj', '/articles')}`, (route) =>
      route.request().method() === 'PUT'
        ? route.abort()
        : route.fulfill({
            status: 404,
            contentType: 'application/problem+json',
            body: '{"detail":"没有找到这篇稿件。"}',
          }),
    );
    await title.fill('本机改过的标题');
    await person.open(address);
    await page.getByText('没有找到这篇稿件。').waitFor();
    await button(page, '查看内容').click();
    const inside = page.getByRole('dialog', { name: '本机改过的标题' });
    await expect.poll(() => inside.getByLabel('您填写的内容').inputValue()).toContain('标题：本机改过的标题\n\n正文');
    await button(page, '复制内容').click();
    await inside.getByRole('status').waitFor();
    await lookAtScreen(person, 'kept-words-zh');
    await button(page, '另起新稿').click();
    await page.waitForURL(/\/articles\/jyj\/new\?kept=/);
    await button(page, '恢复').click();
    await expect.poll(() => title.inputValue()).toBe('本机改过的标题');
    await page.unrouteAll();
    await page.waitForURL(/\/articles\/jyj\/(?!new)[^/]+$/);
    await person.close();
  });

  test('[CNT-06] [ACL-05] when the tab is closed and the session ends, then a form is found again by its writer only', async () => {
    const person = await deskPerson(browser, cluster.origin, 'office');
    const { page } = person;
    await person.open('/sites/new');
    const name = page.getByLabel('中文名称', { exact: true });
    await name.fill('云澜市体育局');
    await page.getByLabel('主办单位', { exact: true }).fill('云澜市体育局');
    // Closed and opened again: what was typed is there.
    await person.open('/sites/new');
    await page.getByText('还没有保存的内容').waitFor();
    await expect.poll(() => name.inputValue()).toBe('云澜市体育局');
    await lookAtScreen(person, 'kept-form-zh');
    await button(page, '放弃这些内容').click();
    await expect.poll(() => name.inputValue()).toBe('');
    await button(page, '撤销').click();
    await expect.poll(() => name.inputValue()).toBe('云澜市体育局');

    // Signing out asks; whoever signs in next on this computer sees nothing of it.
    await person.open('/work');
    const kept = page.getByRole('heading', { name: '本机留有未保存的内容' });
    await kept.waitFor();
    await lookAtScreen(person, 'kept-work-zh');
    await button(page, '查看内容').click();
    const inside = page.getByRole('dialog').getByLabel('您填写的内容');
    await expect.poll(() => inside.inputValue()).toMatch(/^中文名称：云澜市体育局$/m);
    expect(await inside.inputValue()).toMatch(/^类别：部门网站$/m);
    await lookAtScreen(person, 'kept-form-words-zh');
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await button(page, '退出').click();
    await button(page, '保留并退出').waitFor();
    await lookAtScreen(person, 'sign-out-kept-zh');
    await button(page, '保留并退出').click();
    await enter(page, 'officer.jyj');
    await page.waitForLoadState('networkidle');
    expect(await kept.count()).toBe(0);
    await button(page, '退出').click();
    await enter(page, 'office');
    await page.getByRole('link', { name: '新建网站' }).click();
    await page.getByText('还没有保存的内容').waitFor();

    // The session ends under the form: signed in again, the person goes on where they were.
    await page.getByLabel('网站代码', { exact: true }).fill('tyj');
    await page.context().clearCookies();
    await button(page, '新建网站').click();
    const again = page.getByRole('dialog', { name: '登录已过期' });
    await again.getByLabel('密码', { exact: true }).fill(demoPassword);
    await again.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(/\/sites\/tyj$/);
    await person.open('/work');
    await page.waitForLoadState('networkidle');
    expect(await kept.count()).toBe(0);
    await person.close();
  });
});
