import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../browser/axe-violations.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import { screenshot } from '../browser/screenshot.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { publicPage } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { deskTexts } from './desk-texts.ts';
import { lookAtScreen } from './look-at-screen.ts';

const soon = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('given a site administrator and no designer', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  const becomes = (siteId: string, path: string, text: string) =>
    expect.poll(async () => (await publicPage(cluster.port, siteId, path)).body, { timeout: 60_000 }).toContain(text);

  /** What readers see, at both widths: nothing overflows, axe finds nothing. */
  const lookAtPublic = async (siteId: string, path: string, name: string): Promise<void> => {
    for (const width of [1440, 390] as const) {
      const page = await browser.newPage(width);
      await page.goto(`http://${siteId === 'portal' ? '' : `${siteId}.`}localhost:${cluster.port}${path}`);
      await screenshot(page, name);
      expect.soft(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true);
      expect.soft(await axeViolations(page), name).toEqual([]);
      await page.context().close();
    }
  };

  const button = (of: DeskPerson, name: string | RegExp): Locator => of.page.getByRole('button', { name, exact: true });
  const savePage = async (admin: DeskPerson, pages: RegExp): Promise<void> => {
    await button(admin, '保存').click();
    const asked = admin.page.getByRole('dialog');
    await asked.getByText(pages).waitFor();
    await asked.getByRole('button', { name: '保存' }).click();
    await admin.page.getByText('已保存，页面正在更新').waitFor();
  };
  const addSet = async (admin: DeskPerson, heading: string): Promise<void> => {
    const set = admin.page.locator('section', { has: admin.page.getByRole('heading', { name: heading, exact: true }) });
    await set.getByRole('button', { name: /^添加 \d+ 个栏目$/ }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: '添加' }).click();
    await set.getByText('已全部添加').waitFor();
  };

  test('[TPL-03] [NAV-05] when the home page is begun from what it shows, changed, undone and saved, then it is that page and only it is made again', {
    timeout: 120_000,
  }, async () => {
    const admin = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    await admin.open('/home-page');
    await button(admin, '从现在的首页开始').click();
    const cards = admin.page.locator('.block-card');
    await expect.poll(() => cards.count()).toBeGreaterThan(5);
    const count = await cards.count();
    const frame = admin.page.frameLocator('iframe');
    await frame.locator('.page-blocks').waitFor();

    await button(admin, '撤销').click();
    await expect.poll(() => cards.count()).toBe(0);
    await button(admin, '重做').click();
    await expect.poll(() => cards.count()).toBe(count);

    await admin.page.getByLabel('添加区块').click();
    await admin.page.locator('.ant-select-item-option:visible', { hasText: '文字' }).click();
    const block = admin.page.getByRole('region', { name: `区块 ${count + 1}：文字` });
    await admin.page.getByText('还有 1 处要填写').waitFor();
    await block.getByLabel('标题').fill('开学季');
    await block.getByLabel('内容').fill('九月一日开学，请家长提前准备。');
    await frame.getByText('九月一日开学').waitFor();
    await frame.locator('.front').first().click();
    await admin.page.getByRole('region', { name: '区块 1：头条与要闻' }).getByLabel('条数').waitFor();

    const handle = admin.page.getByRole('button', { name: `拖动“区块 ${count + 1}：文字”` });
    await handle.focus();
    const name = `“区块 ${count + 1}：文字”`;
    // What is read out tells how far it is; the library listens for the next key once its own timer has run.
    for (const [key, said] of [
      ['Space', new RegExp(`已拿起${name}|${name}移到第 ${count + 1} 位`)],
      ['ArrowUp', `${name}移到第 ${count} 位。`],
      ['Space', `${name}放在第 ${count} 位。`],
    ] as const) {
      await admin.page.keyboard.press(key);
      await admin.page.getByText(said).waitFor({ state: 'attached' });
      await admin.page.evaluate('new Promise((resolve) => setTimeout(resolve))');
    }
    await admin.page.getByRole('region', { name: `区块 ${count}：文字` }).waitFor();
    await lookAtScreen(admin, 'home-page-edited-zh');
    await savePage(admin, /保存后 [12] 个页面在后台重新生成/);
    await becomes('jyj', '/', '九月一日开学');
    await lookAtPublic('jyj', '/', 'home-from-blocks');
    await admin.close();
  });

  test('[NAV-04] [NAV-05] when a scenario of its own is made, then its steps are filled in, previewed and public, on a phone as well', {
    timeout: 120_000,
  }, async () => {
    const admin = await deskPerson(browser, cluster.origin, 'siteadmin.qinghe');
    await admin.open('/column-sets');
    await addSet(admin, '场景式服务');
    await addSet(admin, '重点领域信息公开');
    // Taken back at once: nothing is left of it. What was in use and is retired is ticked to come back.
    const areas = admin.page.locator('section', { has: admin.page.getByRole('heading', { name: '重点领域信息公开' }) });
    await admin.page
      .getByRole('alert')
      .filter({ hasText: /已添加 9 个栏目/ })
      .getByRole('button', { name: '撤销' })
      .click();
    await expect.poll(() => areas.getByRole('checkbox').count()).toBe(9);
    expect(await areas.getByText('已停用，勾选可重新启用').count()).toBe(0);
    await addSet(admin, '重点领域信息公开');
    const retire = async (): Promise<void> => {
      await areas.getByRole('button', { name: '停用本套栏目' }).click();
      const asked = admin.page.getByRole('dialog');
      await asked.getByText(/只有空栏目可以停用/).waitFor();
      await asked.getByRole('button', { name: '停用', exact: true }).click();
    };
    await retire();
    await expect.poll(() => areas.getByText('已停用，勾选可重新启用').count()).toBe(9);
    for (const tick of await areas.getByRole('checkbox').all()) await tick.check();
    await lookAtScreen(admin, 'column-sets-again-zh');
    await addSet(admin, '重点领域信息公开');
    await retire();
    await admin.page
      .getByRole('alert')
      .filter({ hasText: /已停用 9 个栏目/ })
      .getByRole('button', { name: '撤销' })
      .click();
    await areas.getByText('已全部添加').waitFor();
    await becomes('qinghe', '/cjfw/wyjh/index.html', '婚前准备');
    await lookAtPublic('qinghe', '/cjfw/index.html', 'scenarios');
    await lookAtPublic('qinghe', '/cjfw/wyjh/index.html', 'scenario-marriage');

    await admin.open('/home-page');
    await button(admin, '新建专题页').click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('名称', { exact: true }).fill('我要开餐馆');
    await dialog.getByLabel('栏目代码').fill('wykcg');
    await dialog.getByRole('button', { name: '新建专题页' }).click();
    await admin.page.getByText('还有 3 处要填写').waitFor();
    const steps = admin.page.getByRole('region', { name: '区块 1：办事步骤' });
    for (const [n, [name, text]] of [
      ['办理营业执照', '到市场监管窗口或者网上申请。'],
      ['办理食品经营许可', '备齐场所证明、健康证明等材料。'],
      ['消防安全检查', '投入使用前申请检查。'],
    ].entries()) {
      await steps.getByLabel(`第 ${n + 1} 步`, { exact: true }).fill(name ?? '');
      await steps.getByLabel(`第 ${n + 1} 步的说明`).fill(text ?? '');
    }
    await admin.page.frameLocator('iframe').getByText('消防安全检查').waitFor();
    await lookAtScreen(admin, 'topic-page-edited-zh');
    await savePage(admin, /保存后 \d+ 个页面在后台重新生成/);
    await becomes('qinghe', '/wykcg/index.html', '办理食品经营许可');
    await lookAtPublic('qinghe', '/wykcg/index.html', 'scenario-own');
    await admin.close();
  });

  test('[CLU-16] [COL-10] [CNT-33] when systems, topics and events are set up on a phone, then each is public once it holds something', {
    timeout: 180_000,
  }, async () => {
    const admin = await deskPerson(browser, cluster.origin, 'siteadmin.jyj', { width: 390 });
    await admin.open('/column-sets');
    for (const set of ['业务专题', '活动预告', '业务系统']) await addSet(admin, set);
    await lookAtScreen(admin, 'column-sets-added-zh');
    expect((await publicPage(cluster.port, 'jyj', '/sitemap.html')).body).not.toContain('活动预告');

    await admin.open('/home-page?column=ywxt');
    await button(admin, '业务系统入口').click();
    const links = admin.page.getByRole('region', { name: '区块 1：业务系统与链接' });
    await links.getByLabel('地址 1').fill('https://sp.example.com/');
    await links.getByLabel('地址 2').fill('/bszn/index.html');
    for (const n of [5, 4, 3]) await links.getByRole('button', { name: `移除第 ${n} 条` }).click();
    await settledScreen(admin.page);
    await lookAtScreen(admin, 'systems-edited-zh');
    await savePage(admin, /保存后 \d+ 个页面在后台重新生成/);
    await becomes('jyj', '/ywxt/index.html', '/leave?to=https%3A%2F%2Fsp.example.com%2F');
    await lookAtPublic('jyj', '/ywxt/index.html', 'systems');
    await admin.close();

    const texts = await deskTexts(cluster.origin);
    const announce = async (title: string, occasion: object) => {
      const text = await texts.submitted(title, { columnId: 'hdyg', kind: 'notice', occasion });
      for (const role of ['first', 'second', 'final']) await texts.decide(text, role, { secrecy: 'cleared' });
      return (await texts.now(text)) as unknown as { readonly url: string };
    };
    await announce('高考志愿填报咨询会', { startsAt: soon(-30), endsAt: soon(-28), place: '市第一中学' });
    await announce('全市中小学科技节', { startsAt: soon(240), endsAt: soon(248), place: '市青少年活动中心' });
    const { url } = await announce('教育局开放日', {
      ...{ startsAt: soon(72), endsAt: soon(75), place: '文澜路18号一楼大厅' },
      ...{ signUpUrl: 'https://bm.example.com/', signUpUntil: soon(48) },
    });
    await becomes('jyj', '/hdyg/index.html', '教育局开放日');
    await becomes('jyj', '/hdyg/index.html', '高考志愿填报咨询会');
    const inTheirOrder = /教育局开放日[\s\S]*全市中小学科技节[\s\S]*高考志愿填报咨询会/;
    const listed = async (): Promise<string> => (await publicPage(cluster.port, 'jyj', '/hdyg/index.html')).body;
    await expect.poll(listed, { timeout: 60_000 }).toMatch(inTheirOrder);
    await lookAtPublic('jyj', '/hdyg/index.html', 'events');
    await lookAtPublic('jyj', url, 'event');
    await becomes('jyj', '/sitemap.html', '活动预告');
  });

  test('[CNT-33] when an officer announces an event, then time and place are entered beside the text and seen in the preview', {
    timeout: 60_000,
  }, async () => {
    const officer = await deskPerson(browser, cluster.origin, 'officer.jyj');
    await officer.open('/articles/jyj/new?column=tzgg');
    await officer.page.getByLabel('标题').first().fill('教师节座谈会');
    await officer.page.getByText('活动预告', { exact: true }).click();
    await officer.page.getByLabel('开始时间').fill('2027-09-10 09:00');
    await officer.page.keyboard.press('Enter');
    await officer.page.getByLabel('地点').fill('市教育局三楼会议室');
    await lookAtScreen(officer, 'article-event-zh');
    await officer.close();
  });
});
