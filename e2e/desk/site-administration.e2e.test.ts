import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { publicPage } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

describe('given the screens of sites, columns and templates', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  /** Counts what the person presses and fills. */
  const counting = (person: DeskPerson) => {
    let acts = 0;
    return {
      click: async (name: string) => {
        acts += 1;
        await person.page.getByRole('button', { name, exact: true }).click();
      },
      link: async (name: string) => {
        acts += 1;
        await person.page.getByRole('link', { name, exact: true }).first().click();
      },
      fill: (label: string, text: string) => person.page.getByLabel(label, { exact: true }).fill(text),
      acts: () => acts,
    };
  };

  test('[CLU-02] [CLU-07] when the office builds a sub-site, then in under ten clicks it stands with its base columns, in preparation', async () => {
    const office = await deskPerson(browser, cluster.origin, 'office');
    const hand = counting(office);
    await hand.link('网站');
    await settledScreen(office.page);
    await hand.click('新建网站');
    await hand.fill('中文名称', '云澜市文化和旅游局');
    await hand.fill('网站代码', 'wlj');
    await hand.fill('主办单位', '云澜市文化和旅游局');
    await hand.click('新建网站');
    await office.page.waitForURL(/\/sites\/wlj/);
    await settledScreen(office.page);
    expect(hand.acts()).toBeLessThan(10);
    await office.page.getByText('上线检查清单').waitFor();
    await lookAtScreen(office, 'sites-wlj-zh');
    const columns = await (await signIn(cluster.origin, 'office')).get('/sites/wlj/columns');
    expect(columns.status).toBe(200);
    expect(columns.body.items.map((one) => (one as unknown as { columnId: string }).columnId)).toEqual(
      expect.arrayContaining(['dwgk', 'zcfg', 'bszn', 'gzdt']),
    );
    await office.close();
  });

  test('[COL-01] [COL-06] when a site administrator moves a column, then what follows is told, it moves, and undo brings it back', async () => {
    const admin = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    await admin.open('/columns?column=tzgg');
    const order = () => admin.page.locator('.ant-tree-node-content-wrapper').allTextContents();
    const before = await order();
    await admin.page.getByRole('button', { name: '上移', exact: true }).click();
    await admin.page.getByText('已移动“通知公告”').waitFor();
    await settledScreen(admin.page);
    await expect.poll(order).not.toEqual(before);
    await admin.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(order).toEqual(before);
    await admin.page.getByLabel('中文名称', { exact: true }).fill('通知与公告');
    await admin.page.getByRole('button', { name: '保存', exact: true }).click();
    const asked = admin.page.getByRole('dialog');
    await asked.getByText(/本站 \d+ 个页面将在后台更新/).waitFor();
    await asked.getByRole('button', { name: '保存' }).click();
    await admin.page.getByText('已保存').first().waitFor();
    // One of no more use is retired, and taken into use again.
    const made = { columnId: 'xxyd', name: { zh: '学习园地', en: '' }, type: '工作动态', updateClass: 'static' };
    expect((await (await signIn(cluster.origin, 'siteadmin.jyj')).post('/sites/jyj/columns', made)).status).toBe(201);
    await admin.open('/columns?column=xxyd');
    await admin.page.getByRole('button', { name: '停用', exact: true }).click();
    await asked.getByRole('button', { name: '停用', exact: true }).click();
    await admin.page.getByText('已停用、已合并的栏目（1）').waitFor();
    await admin.page.getByRole('button', { name: '重新启用' }).waitFor();
    await lookAtScreen(admin, 'column-retired-zh');
    await admin.page.getByRole('button', { name: '重新启用' }).click();
    await asked.getByText(/本站 \d+ 个页面将在后台更新/).waitFor();
    await asked.getByRole('button', { name: '重新启用' }).click();
    await admin.page.getByText('栏目已重新启用').waitFor();
    await admin.page.getByRole('treeitem', { name: /学习园地/ }).waitFor();
    const page = await browser.newPage();
    await expect
      .poll(
        async () => {
          await page.goto(`http://jyj.localhost:${cluster.port}/tzgg/`);
          return page.title();
        },
        { timeout: 30_000 },
      )
      .toContain('通知与公告');
    await page.context().close();
    await admin.close();
  });

  test('[TPL-03] [TPL-06] when a designer writes a spring footer, switches the spring theme on and off again, then the site follows', {
    timeout: 120_000,
  }, async () => {
    const designer = await deskPerson(browser, cluster.origin, 'designer.jyj');
    await designer.open('/templates?theme=spring&template=parts%2Ffooter');
    const editor = designer.page.locator('.cm-content');
    await editor.click();
    await designer.page.keyboard.press('Control+End');
    await designer.page.keyboard.insertText('<p class="spring">春季主题</p>');
    await designer.page.getByRole('button', { name: '预览', exact: true }).click();
    await designer.page.locator('iframe').waitFor();
    const font = 'getComputedStyle(document.querySelector(".cm-scroller")).fontFamily';
    expect(await designer.page.evaluate(font)).toMatch(/^ui-monospace, .*monospace$/);
    await lookAtScreen(designer, 'templates-preview-zh');
    await designer.page.getByRole('button', { name: '保存', exact: true }).click();
    const asked = designer.page.getByRole('dialog');
    await asked.getByText('该主题目前没有在用').waitFor();
    await asked.getByRole('button', { name: '保存' }).click();
    await designer.page
      .getByText(/已保存/)
      .first()
      .waitFor();

    const home = async () => (await publicPage(cluster.port, 'jyj', '/')).body;
    const season = designer.page.locator('section', { has: designer.page.getByRole('heading', { name: '时令主题' }) });
    await season.getByLabel('主题', { exact: true }).click();
    await designer.page.locator('.ant-select-item-option:visible', { hasText: 'spring' }).click();
    const inChina = new Date(Date.now() + (24 + 8) * 3_600_000).toISOString().slice(0, 16);
    await season.getByLabel('结束时间').fill(inChina);
    await season.getByRole('button', { name: /^启\s?用$/ }).click();
    const sure = designer.page.getByRole('dialog');
    await sure.getByText(/\d+ 个页面将换成主题“spring”/).waitFor();
    await sure.getByRole('button', { name: /^启\s?用$/ }).click();
    await expect.poll(home, { timeout: 60_000 }).toContain('春季主题');
    await lookAtScreen(designer, 'templates-season-zh');
    await season.getByRole('button', { name: '立即恢复' }).click();
    await expect.poll(home, { timeout: 60_000 }).not.toContain('春季主题');
    await designer.close();
  });
});
