import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { deskPerson } from './desk-person.ts';
import { deskTexts } from './desk-texts.ts';
import { lookAtScreen } from './look-at-screen.ts';

/** The smallest picture there is, as PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
);
const megabytes = 1024 * 1024;
const widths = [
  [1440, 'zh'],
  [390, 'zh'],
  [1440, 'en'],
  [390, 'en'],
] as const;

describe('given the media library of a department', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[MED-03] when the network drops half way through an upload, then it goes on with the parts that are missing', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const { page } = person;
    await person.open('/media');
    const sent: string[] = [];
    page.on('request', (request) => {
      const number = /\/parts\/(\d+)$/.exec(request.url())?.[1];
      if (number) sent.push(number);
    });
    // The second part never arrives: the line is cut while it is on its way.
    let cut = true;
    // It would go on by itself after two seconds: here the person is first, however long the browser takes.
    await page.evaluate(`{
      const later = window.setTimeout.bind(window);
      window.setTimeout = (act, ms, ...rest) => later(act, ms === 2000 ? 600_000 : ms, ...rest);
    }`);
    await page.route(/\/parts\/2$/, (route) => (cut ? route.abort('internetdisconnected') : route.continue()));
    const bytes = Buffer.alloc(17 * megabytes, 'text of a long list\n');
    await page.locator('input[type="file"]').setInputFiles({ name: '名册.txt', mimeType: 'text/plain', buffer: bytes });
    await page.getByText(/网络已断开，恢复后自动续传/).waitFor();
    cut = false;
    await page.getByRole('button', { name: '立即重试' }).click();
    await page.getByText('已上传').waitFor({ timeout: 60_000 });
    expect(sent.filter((number) => number === '1')).toEqual(['1']);
    expect(sent.at(-1)).toBe('3');
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText('可用').first().waitFor();
    // The browser itself says that a request was cut off; nothing else went wrong.
    expect(person.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await person.close();
  }, 120_000);

  test('when an upload is paused and resumed, then it ends all the same', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const { page } = person;
    await person.open('/media');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/parts\/1$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const buffer = Buffer.alloc(9 * megabytes, 'line of another list\n');
    await page.locator('input[type="file"]').setInputFiles({ name: '清单.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText(/已暂停/).waitFor();
    release();
    await page.unroute(/\/parts\/1$/);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('已上传').waitFor({ timeout: 40_000 });
    await person.close();
  });

  test('when a picture has no alternative text, then why it cannot be used is said, and how to change that', async () => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const { page } = person;
    await person.open('/media');
    await page.locator('input[type="file"]').setInputFiles({ name: '会场.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('link', { name: '补填替代文字和说明' }).click();
    await page.getByText('这张图片还不能使用：请先填写替代文字和说明。').waitFor();
    expect(await page.getByRole('button', { name: '复制地址' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('请填写替代文字。').waitFor();
    await lookAtScreen(person, 'media-without-words');
    await page.getByLabel('替代文字', { exact: true }).fill('会场主席台');
    await page.getByLabel('说明', { exact: true }).fill('全市教育工作会议会场');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    await page.getByText('这张图片还不能使用：请先填写替代文字和说明。').waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('button', { name: '复制地址' }).isDisabled()).toBe(false);
    await person.close();
  });

  test('when a text uses a file, then it is named, the file cannot be deleted, and a newer one takes its place', async () => {
    const texts = await deskTexts(cluster.origin);
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const { page } = person;
    await person.open('/media');
    const upload = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.locator('input[type="file"]').setInputFiles(upload('附表.txt', '第一版\n'));
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText('还没有稿件使用它。').waitFor();
    const mediaId = page.url().split('/').at(-1) ?? '';
    await texts.write('带附表的稿件', { attachments: [{ mediaId }] });
    await person.open(`/media/jyj/${mediaId}`);
    await page.getByRole('link', { name: '带附表的稿件' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '删除' }).isDisabled()).toBe(true);
    await page.locator('.file-replace input[type="file"]').setInputFiles(upload('新附表.txt', '第二版，内容更长\n'));
    await page.getByText('文件已替换。').waitFor();
    const shown = async (): Promise<string> =>
      (await fetch(`${cluster.origin}${await page.locator('code').textContent()}`)).text();
    await expect.poll(shown).toContain('第二版');
    await lookAtScreen(person, 'media-file-used');
    await person.close();
  });

  test.each(widths)('[MED-01] when it is looked at at %i px in %s, then it is in order', async (width, lang) => {
    const person = await deskPerson(browser, cluster.origin, 'officer.jyj', { width, lang });
    const { page } = person;
    await person.open('/media');
    await page.locator('.media-grid img').first().waitFor();
    await lookAtScreen(person, `media-grid-${lang}`);
    await person.open('/media?view=list&kind=picture');
    await lookAtScreen(person, `media-list-${lang}`);
    await page.locator('.media-row').first().click();
    await page.locator('img.file-view').waitFor();
    await lookAtScreen(person, `media-file-${lang}`);
    await person.close();
  });
});
