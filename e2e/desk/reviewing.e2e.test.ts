import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { deskPerson, settledScreen } from './desk-person.ts';
import { type DeskText, deskTexts } from './desk-texts.ts';
import { lookAtScreen } from './look-at-screen.ts';

const widths = [
  [1440, 'zh'],
  [390, 'zh'],
  [1440, 'en'],
  [390, 'en'],
] as const;

describe('given reviewers of a department at the desk', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  let texts: Awaited<ReturnType<typeof deskTexts>>;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });
  beforeAll(async () => {
    texts = await deskTexts(cluster.origin);
  });

  const dialogOf = (page: Page): Locator => page.getByRole('dialog');
  const opens = async (page: Page, title: string): Promise<void> =>
    page.getByRole('heading', { level: 2, name: title }).waitFor();
  const approve = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '通过', exact: true }).last().click();
    await dialogOf(page).getByRole('checkbox').check();
    await dialogOf(page).getByRole('button', { name: '确认通过' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
  };

  test('[CNT-07] when three stages approve at a desk and on phones, then the text is online', async () => {
    const text = await texts.submitted('三位审核人依次通过');
    for (const [role, width] of [
      ['first', 1440],
      ['second', 390],
      ['final', 390],
    ] as const) {
      const person = await deskPerson(browser, cluster.origin, `${role}.jyj`, { width });
      await person.open('/reviews');
      await person.page.getByRole('link', { name: text.title }).click();
      await opens(person.page, text.title);
      await person.page.frameLocator('iframe').getByRole('heading', { name: text.title }).waitFor();
      if (role === 'final') await lookAtScreen(person, 'review-text-before-final');
      await approve(person.page);
      expect(person.errors).toEqual([]);
      await person.close();
    }
    const { url } = await texts.now(text);
    await pageBecomes(cluster.port, 'jyj', url, ({ status }) => status === 200, 10_000);
  });

  test('[CNT-07] when the second stage returns a text, then its officer sees the reason in their work', async () => {
    const text = await texts.submitted('数据待核对的稿件');
    await texts.decide(text, 'first', { comment: '请二审留意数据' });
    const person = await deskPerson(browser, cluster.origin, 'second.jyj');
    await person.open(`/reviews/jyj/${text.articleId}`);
    await person.page.getByRole('tab', { name: '意见 1' }).click();
    await person.page.getByText('请二审留意数据').waitFor();
    await person.page.getByRole('button', { name: '退回', exact: true }).last().click();
    await dialogOf(person.page).getByRole('button', { name: '确认退回' }).click();
    await person.page.getByText('请写明退回原因，作者要据此修改。').waitFor();
    await person.page.getByRole('button', { name: '请核对数据和日期。' }).click();
    await lookAtScreen(person, 'review-return-dialog');
    await dialogOf(person.page).getByRole('button', { name: '确认退回' }).click();
    await dialogOf(person.page).waitFor({ state: 'hidden' });
    await person.close();

    const officer = await deskPerson(browser, cluster.origin, 'officer.jyj');
    await officer.page.getByText('请核对数据和日期。').waitFor();
    await officer.close();
  });

  test('when the text was changed and sent again after it was read, then the 412 is explained with what changed', async () => {
    const text = await texts.submitted('阅读之后又改过的稿件');
    const person = await deskPerson(browser, cluster.origin, 'first.jyj');
    await person.open(`/reviews/jyj/${text.articleId}`);
    await texts.edit(text, {
      body: '<p>市教育局召开会议，部署新学期各项工作。</p><p>会议要求各学校做好开学准备。</p>',
    });
    await texts.submit(text);
    await approve(person.page);
    await person.page.getByText('稿件在您阅读之后有修改').waitFor();
    await person.page.locator('ins', { hasText: '各项' }).waitFor();
    await lookAtScreen(person, 'review-stale');
    expect((await texts.now(text)).working?.approvals).toEqual([]);
    await person.page.getByRole('button', { name: '我已看过新版本' }).click();
    await approve(person.page);
    await person.page.getByText(`已通过《${text.title}》。`).waitFor();
    await person.close();
  });

  test('when somebody else decided first, then the present state and who made it so are said', async () => {
    const text = await texts.submitted('同事先处理了的稿件');
    const person = await deskPerson(browser, cluster.origin, 'first.jyj');
    await person.open(`/reviews/jyj/${text.articleId}`);
    await texts.edit(text, { body: '<p>收回修改。</p>' });
    await approve(person.page);
    await person.page.getByText('这篇稿件已不在您手上').waitFor();
    await lookAtScreen(person, 'review-moved');
    await person.close();
  });

  test('when a batch holds texts that moved on, then each says what became of it', async () => {
    const batch: DeskText[] = [];
    for (const n of [1, 2, 3]) batch.push(await texts.submitted(`批量处理的稿件之${n}`));
    const person = await deskPerson(browser, cluster.origin, 'first.jyj');
    const { page } = person;
    await person.open('/reviews');
    for (const { title } of batch) await page.getByRole('checkbox', { name: `选择《${title}》` }).check();
    const [first, second] = batch;
    if (!first || !second) throw new Error('no batch');
    await texts.edit(second, { body: '<p>收回修改。</p>' });
    await page.locator('.batch-bar').getByRole('button', { name: '通过' }).click();
    await dialogOf(page).getByRole('checkbox').check();
    await dialogOf(page).getByRole('button', { name: '确认通过' }).click();
    const results = page.getByRole('status', { name: '处理结果' });
    await results.getByText(second.title).waitFor();
    await lookAtScreen(person, 'review-batch');
    await expect.poll(() => results.getByText('已不在审核中').count()).toBe(1);
    await expect.poll(() => results.getByText('通过', { exact: true }).count()).toBe(2);

    // One that went to the next stage is somebody else's: the cluster does none of the batch, and says which it is.
    const mine = await texts.submitted('批量中我可以审的稿件');
    const passed = await texts.submitted('批量中已到二审的稿件');
    await person.open('/reviews');
    for (const { title } of [mine, passed]) await page.getByRole('checkbox', { name: `选择《${title}》` }).check();
    await texts.decide(passed, 'first');
    await page.locator('.batch-bar').getByRole('button', { name: '退回' }).click();
    await dialogOf(page).getByRole('textbox', { name: '退回原因' }).fill('请补充');
    await dialogOf(page).getByRole('button', { name: '确认退回' }).click();
    await page.getByText('没有处理任何稿件').waitFor();
    await page.getByText(`${passed.title}：不在您的审核权限内`).waitFor();
    expect((await texts.now(mine)).working?.status).toBe('inReview');
    await person.close();
  });

  test('[CNT-07] when a reviewer uses the keyboard alone, then three texts are decided one after the other', async () => {
    for (const n of [1, 2, 3, 4]) await texts.submitted(`键盘审核的稿件之${n}`);
    const person = await deskPerson(browser, cluster.origin, 'first.jyj');
    const { page } = person;
    await person.open('/reviews');
    await page.keyboard.press('?');
    await dialogOf(page).getByText('在输入框中打字时，快捷键不起作用。').waitFor();
    await lookAtScreen(person, 'review-shortcuts');
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.locator('#text-title').waitFor();
    const seen = new Set<string>();
    for (const act of ['approve', 'return', 'approve']) {
      const title = (await page.locator('#text-title').textContent()) ?? '';
      seen.add(title);
      await settledScreen(page);
      await page.keyboard.press(act === 'approve' ? 'a' : 'r');
      await page.locator('[role="dialog"] :is(input, textarea):focus').waitFor();
      if (act === 'approve') {
        await page.keyboard.press('Space');
        await page.keyboard.press('Enter');
      } else {
        await page.keyboard.type('a r j 都只是文字');
        await page.keyboard.press('Control+Enter');
      }
      await dialogOf(page).waitFor({ state: 'hidden' });
      await page.locator('#text-title').filter({ hasNotText: title }).waitFor();
    }
    expect(seen.size).toBe(3);
    await person.close();
  });

  test('[CNT-08] when an approved text waits for its hour, then the final reviewer may put it online now', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const text = await texts.write('定于明天上网的稿件');
    await texts.schedule(text, tomorrow);
    await texts.submit(text);
    for (const role of ['first', 'second', 'final']) await texts.decide(text, role);
    const person = await deskPerson(browser, cluster.origin, 'final.jyj');
    const { page } = person;
    await person.open('/reviews?list=ready');
    await page.getByRole('link', { name: text.title }).click();
    await opens(page, text.title);
    await lookAtScreen(person, 'review-ready');
    await page.getByRole('button', { name: '立即发布', exact: true }).click();
    await dialogOf(page)
      .getByText(/会改写 \d+ 个页面/)
      .waitFor();
    await dialogOf(page).getByRole('button', { name: '立即发布' }).click();
    await page.getByText(`《${text.title}》已发布。`).waitFor();
    expect(await texts.now(text)).toMatchObject({ status: 'published', working: null });
    await person.close();
  });

  test.each([
    ['officer.jyj', '退回给我'],
    ['first.jyj', '待我审核'],
    ['siteadmin.jyj', '生成失败的页面'],
    ['auditor', undefined],
    ['office', '生成失败的页面'],
  ] as const)(
    '[CNT-06] when %s begins the day, then the figures of their work lead to its lists',
    async (username, figure) => {
      if (username === 'first.jyj') await texts.submitted('一早等着初审的稿件');
      const person = await deskPerson(browser, cluster.origin, username);
      const figures = person.page.getByRole('navigation', { name: '待办概览' });
      if (figure) await figures.getByText(figure).waitFor();
      else await person.page.getByText('目前没有等您处理的事项。').waitFor();
      await lookAtScreen(person, `work-of-${username.split('.')[0]}`);
      if (figure === '待我审核') {
        const count = person.page.locator('.desk-side .count');
        const isSaidTwice = async (): Promise<boolean | undefined> =>
          (await figures.getByRole('link', { name: figure }).textContent())?.includes(
            (await count.textContent()) ?? '-',
          );
        await expect.poll(isSaidTwice).toBe(true);
        await figures.getByRole('link', { name: figure }).click();
        await person.page.waitForURL(/\/admin\/reviews$/);
      }
      if (username === 'office') {
        await person.page.getByRole('navigation', { name: '监督事项' }).getByText('红色预警的栏目').click();
        await person.page.waitForURL(/\/admin\/upkeep\?state=red$/);
      }
      await person.close();
    },
  );

  test.each(widths)('when the desk is looked at at %i px in %s, then it is in order', async (width, lang) => {
    const text = await texts.submitted(
      `关于做好${new Date().getFullYear()}年秋季学期开学工作的通知（${width}${lang}）`,
    );
    const person = await deskPerson(browser, cluster.origin, 'first.jyj', { width, lang });
    await person.open('/reviews');
    await lookAtScreen(person, `reviews-${lang}`);
    await person.open(`/reviews/jyj/${text.articleId}`);
    await person.page.frameLocator('iframe').locator('h1').waitFor();
    await lookAtScreen(person, `review-text-${lang}`);
    await person.close();
  });
});
