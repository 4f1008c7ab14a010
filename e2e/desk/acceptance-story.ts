import { expect } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import { signIn } from '../cluster/staff.ts';
import { chooseDay } from './choose-day.ts';
import { deskPerson } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { chinaDay } from './overseen-screens.ts';

/** The first stage of a site's acceptance, entered on a phone; the next one is refused until what was found is mended. */
export const acceptanceStory = async (browser: TestBrowser, origin: string): Promise<void> => {
  const site = await deskPerson(browser, origin, 'siteadmin.czj', { width: 390 });
  const { page } = site;
  await site.open('/sites/czj/records?kind=acceptance&record=new');
  await expect.poll(() => page.getByRole('radio', { name: '上线验收' }).isDisabled()).toBe(true);
  await chooseDay(page, '检查日期', chinaDay(-1));
  await page.getByLabel('检查人').fill('李明远、');
  await page.getByRole('radio', { name: '需整改' }).check();
  await page.getByLabel('发现的问题').fill('两个栏目空白');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('需整改的须填整改期限').waitFor();
  await chooseDay(page, '应完成于', chinaDay(5));
  await chooseDay(page, '完成于', chinaDay(0));
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('下一阶段：自查').waitFor();
  await lookAtScreen(site, 'records-acceptance-zh');
  await site.close();
  const office = await signIn(origin, 'office');
  const early = {
    kind: 'acceptance',
    stage: 'launch',
    inspectedOn: chinaDay(0),
    inspectors: ['王'],
    outcome: 'accepted',
  };
  expect((await office.post('/sites/czj/records', early)).status).toBe(400);
};
