import { describe, expect, test, vi } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { deskPerson } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { openArticle, writer } from './writer.ts';

describe('given a text that is to stand in several columns', () => {
  vi.setConfig({ testTimeout: 180_000 });
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[CNT-04] [CLU-04] [CNT-18] when the officer chooses them in the editor, then they are listed once approved, sent above and taken back, offered to another unit and taken there', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const { page } = person;
    await person.open('/articles/jyj/new');
    const at = writer(page);
    await at.title.fill('一稿两栏的通知');
    await at.chooseColumn('工作动态');
    await at.type('正文一段。');
    await page.locator('#field-alsoIn').click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-tree-title')
      .getByText('通知公告', { exact: true })
      .click();
    const also = page.getByRole('list', { name: '同时上到本站其他栏目' });
    await also.getByText('发布后上线').waitFor();
    await at.saved();
    const articleId = openArticle(page);
    await lookAtScreen(person, 'placements-chosen');
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await page.locator('.status-strip').getByText('审核中 · 初审').waitFor();

    const path = `/sites/jyj/articles/${articleId}`;
    for (const stage of ['first', 'second', 'final']) {
      const reviewer = await signIn(cluster.origin, `${stage}.jyj`);
      const decided = await reviewer.post(`${path}/reviews`, { decision: 'approve', comment: '同意' });
      expect(decided.status, stage).toBeLessThan(300);
    }
    const listed = ({ body }: { readonly body: string }): boolean => body.includes(articleId);
    for (const column of ['gzdt', 'tzgg']) await pageBecomes(cluster.port, 'jyj', `/${column}/`, listed, 30_000);
    await person.open(`/articles/jyj/${articleId}`);
    await also.getByText('已上线').waitFor();
    await page.locator('#field-above').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    const above = page.getByRole('list', { name: '上到上级网站的栏目' });
    await above.getByText('待把关人审批').waitFor();
    await lookAtScreen(person, 'placements-sent');
    await above.getByRole('button', { name: '撤回报送' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('内容有更新');
    await page.getByRole('dialog').getByRole('button', { name: '撤回报送' }).click();
    await above.getByText('已撤回').waitFor();

    const dropdown = page.locator('.ant-select-dropdown:visible');
    const besideLabel = '上到其他单位网站的栏目';
    await page.getByLabel(`${besideLabel}：选择网站`).fill('卫生');
    await dropdown.locator('.ant-select-item-option', { hasText: '卫生' }).click();
    await page.getByText('推送后待该网站接收').waitFor();
    await page.getByLabel(`${besideLabel}：选择栏目`).click();
    await dropdown.locator('.ant-select-tree-title').getByText('通知公告', { exact: true }).click();
    await lookAtScreen(person, 'placements-beside');
    await page.getByRole('button', { name: '推送', exact: true }).click();
    const beside = page.getByRole('list', { name: besideLabel });
    await beside.getByText('待对方接收').waitFor();
    await expect.poll(() => beside.textContent()).toMatch(/卫生.*通知公告/);

    const receiver = await deskPerson(browser, cluster.origin, 'officer.wjw');
    await receiver.open('/submissions?site=wjw');
    const row = receiver.page.locator('main li', { hasText: '一稿两栏的通知' });
    await row.getByText(/教育局.*推送/).waitFor();
    await row.getByRole('button', { name: /接\s?收/ }).click();
    const dialog = receiver.page.getByRole('dialog');
    await dialog.getByText('放入栏目').waitFor();
    await lookAtScreen(receiver, 'placements-accept');
    await dialog.getByRole('button', { name: /接\s?收/ }).click();
    await row.getByText('已接收').waitFor();
    await receiver.close();
    await person.open(`/articles/jyj/${articleId}`);
    await beside.getByText('已接收，对方审核中').waitFor();
    await person.close();

    const narrow = await deskPerson(browser, cluster.origin, 'officer.jyj', { width: 390, lang: 'en' });
    await narrow.open(`/articles/jyj/${articleId}`);
    await narrow.page.getByText('Also in other columns of this site').first().waitFor();
    await lookAtScreen(narrow, 'placements-390-en');
    await narrow.close();
  });
});
