import { expect } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import { deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

/** A drill from the call of the office to its report, with the gatekeeper on a phone; nothing leaves the site. */
export const drillStory = async (browser: TestBrowser, origin: string): Promise<void> => {
  const office = await deskPerson(browser, origin, 'office');
  await office.open('/drills/new?site=jyj');
  await office.page.getByRole('combobox', { name: '稿件' }).click();
  await office.page.locator('.ant-select-item-option').first().click();
  await office.page.getByLabel('情形说明').fill('公示名单附件含完整身份证号');
  await office.page.getByRole('button', { name: '发起演练' }).click();
  await office.page.getByText('这是演练，网站内容不受影响').waitFor();
  const address = new URL(office.page.url()).pathname.replace('/admin', '');
  const article = office.page.locator('.facts').getByRole('link').first();
  const title = ((await article.textContent()) ?? '').trim();

  const gatekeeper = await deskPerson(browser, origin, 'final.jyj', { width: 390 });
  await expect
    .poll(async () => {
      await gatekeeper.open('/notices');
      return gatekeeper.page.getByRole('link', { name: /应急演练/ }).count();
    })
    .toBe(1);
  await gatekeeper.page.getByRole('link', { name: /应急演练/ }).click();
  await gatekeeper.page.waitForURL(`**${address}`);
  await settledScreen(gatekeeper.page);
  await gatekeeper.page.getByLabel('内容').fill('附件含个人信息，立即下架');
  await lookAtScreen(gatekeeper, 'drill-gatekeeper-zh-390');
  await gatekeeper.page.getByRole('button', { name: '演练下架' }).click();
  await gatekeeper.page.getByText(/若为实际事件：页面/).waitFor();
  for (const [text, act] of [
    ['已电话报告市保密局、市网信办', '记录报告'],
    ['核对首页、列表和搜索', '记录恢复'],
  ] as const) {
    await gatekeeper.page.getByRole('button', { name: act }).waitFor();
    await gatekeeper.page.getByLabel('内容').fill(text);
    await gatekeeper.page.getByRole('button', { name: act }).click();
  }
  await gatekeeper.page.getByText('核对首页、列表和搜索').waitFor();
  await gatekeeper.close();

  await office.open(address);
  await office.page.getByLabel('发现的问题和改进措施').fill('夜间无人接听，增设值班电话');
  await lookAtScreen(office, 'drill-office-zh');
  await office.page.getByRole('button', { name: '结束演练' }).click();
  await office.page.getByText('按时处置').waitFor();
  await office.page.getByRole('button', { name: '打印报告' }).waitFor();
  await lookAtScreen(office, 'drill-report-zh');
  await office.open('/drills');
  await office.page.getByText('公示名单附件含完整身份证号').waitFor();
  await office.page.getByText('本年度尚未演练的网站').waitFor();
  await office.page.getByText('是，1 次（按时处置 1 次）').waitFor();
  await lookAtScreen(office, 'drills-zh');
  await office.close();

  const officer = await deskPerson(browser, origin, 'officer.jyj');
  await officer.open(`/articles?status=published&q=${encodeURIComponent(title)}`);
  await officer.page.getByRole('link', { name: title }).first().waitFor();
  await officer.close();
};
