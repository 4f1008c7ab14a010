import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { type DeskOptions, type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { openArticle, writer } from './writer.ts';

const png = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#1b4f9c' } })
  .png()
  .toBuffer();
const word = makeDocx(
  `${docxParagraph('关于开展安全检查的通知', '<w:jc w:val="center"/>')}${docxParagraph('各单位：请于十二月底前完成。')}` +
    `<w:tbl><w:tr><w:tc>${docxParagraph('单位')}</w:tc><w:tc>${docxParagraph('日期')}</w:tc></w:tr></w:tbl>`,
);

type Stored = { readonly title: string; readonly body: string; readonly attachments: readonly { fileName: string }[] };

describe('given the texts of a bureau on the desk', () => {
  // Several screens, each looked at whole: on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 180_000 });
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  const people: DeskPerson[] = [];
  const enter = async (username: string, options: DeskOptions = {}): Promise<DeskPerson> => {
    const person = await deskPerson(browser, cluster.origin, username, options);
    people.push(person);
    return person;
  };
  const stored = async (articleId: string): Promise<Stored> => {
    const program = await signIn(cluster.origin, 'officer.jyj');
    return (await program.get(`/sites/jyj/articles/${articleId}`)).body as unknown as Stored;
  };
  const make = async (fields: object = {}): Promise<string> => {
    const program = await signIn(cluster.origin, 'officer.jyj');
    const usual = { columnId: 'gzdt', kind: 'news', title: '演练通知', body: '<p>第一段。</p>', source: '市教育局' };
    return (await program.post('/sites/jyj/articles', { ...usual, ...fields })).body.articleId;
  };

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });
  afterEach(async () => {
    for (const person of people.splice(0)) await person.close();
  });

  test.each([
    [1440, 'zh'],
    [390, 'zh'],
    [1440, 'en'],
    [390, 'en'],
  ] as const)(
    '[CNT-05] when an officer opens list, new text, text, checks and history at %i px in %s, then each screen is in order',
    async (width, lang) => {
      const person = await enter('officer.jyj', { width, lang });
      const { page } = person;
      await person.open('/articles');
      await lookAtScreen(person, `articles-${lang}`);
      await page.getByRole('button', { name: lang === 'zh' ? '更多' : 'More', exact: true }).click();
      await expect.poll(() => page.locator('.article-rows > li').count()).toBeGreaterThan(20);

      await person.open('/articles/jyj/new');
      await lookAtScreen(person, `writing-new-${lang}`);

      const articleId = await make({
        kind: 'policyDocument',
        columnId: 'zcfg',
        title: '关于规范校外培训的通知',
        documentNumber: '云教〔2026〕8号',
        body: '<h2>一、总则</h2><p>请遵照执行，联系电话见附件。</p><table><tbody><tr><th scope="col">项目</th><th scope="col">时间</th></tr><tr><td>检查</td><td>十二月</td></tr></tbody></table>',
      });
      await person.open(`/articles/jyj/${articleId}`);
      await page.locator('#field-body[contenteditable="true"]').waitFor();
      await lookAtScreen(person, `writing-${lang}`);
      const said =
        lang === 'zh'
          ? { checks: '检查', history: '历史', preview: '预览' }
          : { checks: 'Checks', history: 'History', preview: 'Preview' };
      await writer(page).openSide(said.checks);
      await page.locator('.checks').waitFor();
      await lookAtScreen(person, `writing-checks-${lang}`);
      await writer(page).openSide(said.history);
      await page.locator('.history').waitFor();
      await lookAtScreen(person, `writing-history-${lang}`);
      await page.getByRole('button', { name: said.preview, exact: true }).click();
      await page.frameLocator('.preview-sheet iframe').getByRole('heading', { level: 1 }).waitFor();
      await lookAtScreen(person, `writing-preview-${lang}`);
    },
  );

  test('[CNT-05] when filters are set and the list is left, then it comes back as it was', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    await make({ title: '可找到的草稿' });
    await person.open('/articles?status=draft&q=可找到');
    await page.getByRole('link', { name: '可找到的草稿' }).click();
    await page.locator('#field-title').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '可找到的草稿' }).waitFor();
    expect(new URL(page.url()).search).toContain('status=draft');
    await expect.poll(() => page.locator('.article-rows > li').count()).toBe(1);
    await person.open('/articles?q=没有这样的标题');
    await page.getByText('没有符合条件的稿件').waitFor();
  });

  test('[TPL-01] when an officer looks at a text beside it, then the real page shows as desktop, phone and elder mode and follows what is typed', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    await person.open(`/articles/jyj/${await make({ title: '预览的稿件' })}`);
    await page.getByRole('button', { name: '预览', exact: true }).click();
    const shown = page.frameLocator('.preview-sheet iframe');
    await shown.getByRole('heading', { name: '预览的稿件' }).waitFor();
    await page.getByText('手机', { exact: true }).click();
    const width = (): Promise<unknown> => page.evaluate("document.querySelector('.preview-sheet iframe').offsetWidth");
    await expect.poll(width).toBe(390);
    const heading = shown.locator('main h1');
    const headingAt = () => heading.evaluate('(one) => Math.round(one.getBoundingClientRect().top)');
    await expect.poll(headingAt).toBe(16);
    await lookAtScreen(person, 'writing-preview-phone');
    await page.getByText('长者模式', { exact: true }).click();
    await expect.poll(() => shown.locator('html').getAttribute('class')).toContain('elder');
    await lookAtScreen(person, 'writing-preview-elder');
    await writer(page).type('随写随看。');
    await shown.getByText('随写随看。').waitFor();
  });

  test('[CNT-01] when a Word document is brought in, then title, text and table stand in a new draft and the document goes with it', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    await person.open('/articles/jyj/new?column=gzdt');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导入 Word 文档' }).click();
    const dialog = page.getByRole('dialog', { name: '导入 Word 文档' });
    await dialog.getByText('同时把原文档作为附件').click();
    expect(await dialog.locator('input[type=file]').isVisible(), 'the browser’s own file field').toBe(false);
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '导入 Word 文档' }).click();
    await (await choosing).setFiles({
      name: '检查通知.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(word),
    });
    const at = writer(page);
    await expect.poll(() => at.title.inputValue()).toBe('关于开展安全检查的通知');
    await at.saved();
    const text = await stored(openArticle(page));
    expect(text.body).toMatch(/<table>[\s\S]*单位[\s\S]*<\/table>/);
    expect(text.attachments.map(({ fileName }) => fileName)).toEqual(['检查通知.docx']);
  });

  test('[CNT-03] when a picture, a table, a link and an attachment are put in, then they are saved with their texts; without alternative text the picture stays out', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    const articleId = await make({ title: '图文并茂' });
    await person.open(`/articles/jyj/${articleId}`);
    // Frames come late, as on a busy machine: what is typed right after a tool stands in the text all the same.
    await page.evaluate(`{
      const soon = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (call) => setTimeout(() => soon(call), 1000);
    }`);
    const at = writer(page);
    await at.type('正文。');
    await page.getByRole('button', { name: '图片', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '插入图片' });
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '选择图片' }).click();
    await (await choosing).setFiles({ name: '校门.png', mimeType: 'image/png', buffer: png });
    await dialog.locator('.dialog-picture').waitFor();
    await dialog.getByRole('button', { name: '插入', exact: true }).click();
    await dialog.getByText('请填写替代文字').waitFor();
    await lookAtScreen(person, 'writing-picture');
    await dialog.getByLabel('替代文字').fill('新校区的校门');
    await dialog.getByLabel('图片标题').fill('新校区十二月启用');
    await dialog.getByRole('button', { name: '插入', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.type('图后的话。');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: '段落样式' }).click();
    await page.locator('.ant-select-item-option:visible', { hasText: '一级标题' }).click();
    await page.keyboard.type('小标题');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.getByRole('menuitem', { name: '插入表格（3 行 3 列）' }).click();
    await page.keyboard.type('表头');
    // And by keyboard alone: the Enter that chooses is no new line.
    await page.getByRole('button', { name: '表格', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '在下方加一行' }).waitFor();
    await page.getByRole('menuitem', { name: '在下方加一行' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('一');
    const attaching = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '上传附件' }).click();
    await (await attaching).setFiles({ name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('甲、乙') });
    await page.locator('.file-row').getByText('名单.txt').waitFor();
    await page.getByText('时间与范围').click();
    await page.locator('#field-pinnedUntil').click();
    await expect.poll(() => page.locator('.ant-picker-content th').allTextContents()).toContain('三');
    const calendar = page.locator('.date-field-popup:not(.ant-picker-dropdown-hidden)');
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await calendar.waitFor();
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'hidden' });
    await at.saved();
    const { body, attachments } = await stored(articleId);
    expect(body).toMatch(
      /<figure><img src="\/media\/jyj\/[^"]+" alt="新校区的校门" \/><figcaption>新校区十二月启用<\/figcaption><\/figure>/,
    );
    expect(body.match(/<tr>/g)).toHaveLength(4);
    expect(body).toContain('<p>图后的话。</p><h2>小标题</h2>');
    expect(body).toContain('<th scope="col">表头一</th>');
    expect(attachments).toHaveLength(1);
  });

  test('[SEC-01] when an attachment holds an identity number, then submission stops, names file and place, and goes on with a masked copy', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    const articleId = await make({ title: '带名单的通知' });
    await person.open(`/articles/jyj/${articleId}`);
    const attaching = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '上传附件' }).click();
    const list = makeDocx(docxParagraph('沈知远 11010519491231002X'));
    await (await attaching).setFiles({ name: '名单.docx', mimeType: 'a/b', buffer: Buffer.from(list) });
    await page.locator('.file-row').getByText('名单.docx').waitFor();
    await page.getByRole('button', { name: '送审', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '还不能送审' });
    await dialog.getByText(/附件《名单.docx》.*身份证号/).waitFor();
    await lookAtScreen(person, 'writing-attachment-stopped');
    await dialog.getByRole('button', { name: '遮盖并继续' }).click();
    await page.locator('.status-strip').getByText('审核中 · 初审').waitFor();
    expect((await stored(articleId)).attachments.map(({ fileName }) => fileName)).toEqual(['名单.docx']);
  });

  test('[CNT-05] when words are found and replaced, then every place changes and undo takes it back', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    const articleId = await make({ title: '查找替换', body: '<p>二〇二五年，<strong>二〇</strong>二五年度。</p>' });
    await person.open(`/articles/jyj/${articleId}`);
    await page.getByRole('button', { name: '查找替换' }).click();
    await page.getByLabel('查找', { exact: true }).fill('二〇二五');
    await page.getByText('第 1 处，共 2 处').waitFor();
    await page.getByLabel('替换为').fill('二〇二六');
    await page.getByRole('button', { name: '全部替换' }).click();
    const at = writer(page);
    await expect.poll(() => at.body.textContent()).toBe('二〇二六年，二〇二六年度。');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => at.body.textContent()).toBe('二〇二五年，二〇二五年度。');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => at.body.textContent()).toBe('二〇二六年，二〇二六年度。');
    await at.saved();
    expect((await stored(articleId)).body).toContain('二〇二六');
  });

  test('[CNT-31] when an old revision is compared and restored, then it is the working text again', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    const articleId = await make({ title: '第一版' });
    await person.open(`/articles/jyj/${articleId}`);
    const at = writer(page);
    await at.title.fill('第二版');
    await at.type('新增一句。');
    await at.saved();
    await at.openSide('历史');
    await page.getByRole('button', { name: '与当前对照' }).first().click();
    const drawer = page.getByRole('dialog', { name: /第 1 版/ });
    await drawer.getByText('新增一句。').waitFor();
    await lookAtScreen(person, 'writing-diff');
    await drawer.getByRole('button', { name: /Close|关闭/ }).click();
    await page.getByRole('button', { name: '恢复为修改稿' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复为修改稿' }).click();
    await page.getByText('已恢复第 1 版。').waitFor();
    await expect.poll(() => at.title.inputValue()).toBe('第一版');
    expect((await stored(articleId)).title).toBe('第一版');
  });

  test.each([1440, 390] as const)(
    '[CNT-21] when a gatekeeper withdraws a published text at %i px, then the pages and sites it changes are named first',
    async (width) => {
      const program = await signIn(cluster.origin, 'officer.jyj');
      const { items } = (await program.get('/sites/jyj/articles?status=published&column=gzdt&limit=5')).body;
      const articleId = items[width === 390 ? 0 : 1]?.articleId ?? '';
      const person = await enter('final.jyj', { width });
      const { page } = person;
      await person.open(`/articles/jyj/${articleId}`);
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '撤稿' }).click();
      const dialog = page.getByRole('dialog', { name: '撤稿' });
      await dialog.getByText(/将改写 \d+ 个页面/).waitFor();
      await expect.poll(() => dialog.locator('.act-impact').textContent()).toContain('云澜市');
      await lookAtScreen(person, 'writing-withdraw');
      await dialog.getByRole('button', { name: '撤稿', exact: true }).click();
      await dialog.getByText('请填写原因').waitFor();
      await dialog.getByLabel('原因').fill('数据有误');
      await dialog.getByRole('button', { name: '撤稿', exact: true }).click();
      await page.locator('.status-strip').getByText('已撤稿').waitFor();
      await settledScreen(page);
    },
  );
});
