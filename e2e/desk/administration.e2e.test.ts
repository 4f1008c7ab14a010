import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

describe('given the screens of administration and supervision', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[ACL-01] [ACL-02] when a person joins, then the system administrator makes the account, the security administrator grants, and it is told why', async () => {
    const system = await deskPerson(browser, cluster.origin, 'system');
    await system.open('/accounts');
    await system.page.getByRole('button', { name: '新建账号' }).click();
    await system.page.getByLabel('用户名', { exact: true }).fill('zhou.min');
    await system.page.getByLabel('姓名', { exact: true }).fill('周敏');
    await system.page.getByLabel('单位', { exact: true }).fill('云澜市教育局');
    await system.page.getByRole('button', { name: '新建账号' }).click();
    const initial = system.page.getByRole('dialog');
    const password = ((await initial.locator('code').textContent()) ?? '').trim();
    await initial.getByRole('button').last().click();
    await system.page.waitForURL(/\/accounts\/[^n]/);
    await settledScreen(system.page);
    await lookAtScreen(system, 'account-of-person-zh');
    const address = new URL(system.page.url()).pathname.replace('/admin', '');
    await system.close();

    const security = await deskPerson(browser, cluster.origin, 'security');
    await security.open(address);
    await security.page.getByRole('combobox', { name: '角色' }).click();
    await security.page.locator('.ant-select-item-option', { hasText: '信息员' }).first().click();
    const place = security.page.locator('#add-grant_siteId');
    await place.click();
    await security.page.locator('.ant-select-item-option:visible', { hasText: '教育局' }).first().click();
    await security.page.getByRole('button', { name: '授予角色' }).click();
    await security.page.getByText('已授权').waitFor();
    await security.page.locator('#why-site').click();
    await security.page.locator('.ant-select-item-option:visible', { hasText: '教育局' }).first().click();
    await security.page.getByText('可以。依据：').waitFor();
    await security.close();

    const page = await browser.newPage();
    await page.goto(`${cluster.origin}/admin/`);
    await page.getByLabel('用户名', { exact: true }).fill('zhou.min');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.getByLabel('当前密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill('Spring*2027-yl');
    await page.getByLabel('再次输入新密码').fill('Spring*2027-yl');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    await page.context().close();
  });

  test('[SEC-05] when the auditor verifies a chain, then it is told that it is whole', async () => {
    const auditor = await deskPerson(browser, cluster.origin, 'auditor');
    await auditor.open('/audit?site=jyj');
    await auditor.page.getByRole('button', { name: '校验审计链' }).click();
    await auditor.page.getByText(/审计链完整：共 \d+ 条已封存/).waitFor();
    await expect.poll(() => auditor.page.getByRole('row').count()).toBeGreaterThan(10);
    await auditor.close();
  });

  test('[CNT-07] when the office adds a banned expression and somebody else was faster, then nothing typed is lost', async () => {
    const [one, other] = [
      await deskPerson(browser, cluster.origin, 'office'),
      await deskPerson(browser, cluster.origin, 'office'),
    ];
    for (const [person, word] of [
      [one, '全国首创词'],
      [other, '史上最强词'],
    ] as const) {
      await person.open('/words');
      await person.page.locator('label', { hasText: '禁用词' }).click();
      await person.page.getByRole('button', { name: '新增一行' }).click();
      await person.page.getByLabel('词', { exact: true }).first().fill(word);
    }
    await one.page.getByRole('button', { name: '保存' }).click();
    await one.page.getByText('已保存').waitFor();
    await other.page.getByRole('button', { name: '保存' }).click();
    const sides = other.page.getByRole('alert', { name: '有人先保存了修改' });
    await sides.getByText('全国首创词').waitFor();
    await sides.getByText('史上最强词').waitFor();
    await sides.getByRole('radio', { name: '我的' }).check({ force: true });
    await sides.getByRole('button', { name: '按选择继续' }).click();
    await sides.waitFor({ state: 'detached' });
    await other.page.getByRole('button', { name: '保存' }).click();
    await other.page.getByText('已保存').waitFor();
    await one.open('/words');
    await one.page.locator('label', { hasText: '禁用词' }).click();
    await one.page.getByLabel('词', { exact: true }).first().waitFor();
    const kept = async (): Promise<readonly string[]> => {
      const fields = await one.page.getByLabel('词', { exact: true }).all();
      return Promise.all(fields.map((field) => field.inputValue()));
    };
    await expect.poll(kept).toEqual(expect.arrayContaining(['全国首创词', '史上最强词']));
    await one.close();
    await other.close();
  });
});
