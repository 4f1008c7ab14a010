import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { type DeskOptions, type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { wordClipboard } from './word-clipboard.ts';
import { openArticle, writer } from './writer.ts';

const identity = '11010519491231002X';

describe('given an information officer at the desk', () => {
  // People type and saves rest between; on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 180_000 });
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  const people: DeskPerson[] = [];
  const enter = async (username: string, options: DeskOptions = {}): Promise<DeskPerson> => {
    const person = await deskPerson(browser, cluster.origin, username, options);
    people.push(person);
    return person;
  };
  /** A draft of the site, made by a program, open on the screen. */
  const openDraft = async (person: DeskPerson, title: string): Promise<string> => {
    const officer = await signIn(cluster.origin, 'officer.jyj');
    const { body } = await officer.post('/sites/jyj/articles', {
      columnId: 'gzdt',
      kind: 'news',
      title,
      body: '<p>原来的正文。</p>',
      source: '市教育局',
    });
    await person.open(`/articles/jyj/${body.articleId}`);
    await person.page.locator('#field-body[contenteditable="true"]').waitFor();
    return body.articleId;
  };

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });
  beforeAll(async () => {
    // A colleague who writes for both bureaus.
    const security = await signIn(cluster.origin, 'security');
    const { items } = (await security.get('/accounts?q=officer.wjw')).body as unknown as {
      items: readonly { accountId: string; username: string }[];
    };
    const accountId = items.find(({ username }) => username === 'officer.wjw')?.accountId ?? '';
    const { status } = await security.post(`/accounts/${accountId}/grants`, { roleId: 'officer', siteId: 'jyj' });
    expect(status).toBe(201);
  });
  afterEach(async () => {
    for (const person of people.splice(0)) await person.close();
  });

  test('[CNT-06] when a draft was begun by mistake, then it is deleted, found under what was deleted, and taken back', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    await openDraft(person, '误建的草稿');
    const at = writer(page);
    await at.type('还有一句。');
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '删除草稿' }).click();
    const dialog = page.getByRole('dialog', { name: '删除草稿' });
    await dialog.getByText('随时可以在“已删除”中恢复').waitFor();
    await dialog.getByRole('button', { name: '删除草稿' }).click();
    await page.getByText('此稿已删除').waitFor();
    await expect.poll(() => at.body.getAttribute('contenteditable')).toBe('false');
    await person.open('/articles?status=deleted');
    await page.getByRole('link', { name: '误建的草稿' }).click();
    await page.getByText('此稿已删除').waitFor();
    await lookAtScreen(person, 'writing-deleted');
    await page.getByRole('button', { name: '恢复草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复草稿' }).click();
    await expect.poll(() => at.body.getAttribute('contenteditable')).toBe('true');
    expect(await at.body.textContent()).toContain('还有一句。');
    await person.open('/articles');
    await page.getByRole('link', { name: '误建的草稿' }).waitFor();
  });

  test('[CNT-05] [CNT-32] [SEC-01] when a Word text with a table and an ID number is pasted, then it is clean, is stopped, masked and submitted', async () => {
    const person = await enter('officer.jyj');
    const { page } = person;
    await person.open('/articles');
    await page.getByRole('button', { name: '新建稿件' }).click();
    const at = writer(page);
    await at.title.fill('关于推荐优秀教师的通知');
    await at.chooseColumn('通知公告');
    await at.paste(wordClipboard);
    await at.saved();
    expect(page.url()).toMatch(/\/articles\/jyj\/[0-9A-Z]{20,}$/);

    const officer = await signIn(cluster.origin, 'officer.jyj');
    const path = `/sites/jyj/articles/${openArticle(page)}`;
    const { body } = (await officer.get(path)).body as unknown as { body: string };
    expect(body).not.toMatch(/mso|style=|class="Mso|<span|<o:p/i);
    expect(body).toContain('<h2>');
    expect(body).toMatch(/<ul><li>师德表现突出；<\/li><li>教龄满十年。<\/li><\/ul>/);
    expect(body).toMatch(/<td colspan="2"><p class="align-center"><strong>推荐人选<\/strong><\/p><\/td>/);
    expect(body).toContain(identity);
    await lookAtScreen(person, 'writing-pasted');

    await page.getByRole('button', { name: '送审', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '还不能送审' });
    await dialog.getByText(/身份证号/).waitFor();
    await lookAtScreen(person, 'writing-stopped');
    await dialog.getByRole('button', { name: '遮盖并继续' }).click();
    await page.locator('.status-strip').getByText('审核中 · 初审').waitFor();
    const after = (await officer.get(path)).body as unknown as { body: string; working: { status: string } };
    expect(after.working.status).toBe('inReview');
    expect(after.body).not.toContain(identity);
    await expect.poll(() => at.body.textContent()).not.toContain(identity);
  });

  test('[CNT-06] when two officers are at one text, then the second sees who edits, may take over, and both texts survive the collision', async () => {
    const first = await enter('officer.jyj');
    const articleId = await openDraft(first, '两人同改一稿');
    const ours = writer(first.page);
    await ours.type('第一人写的话。');
    await ours.saved();

    const second = await enter('officer.wjw');
    await second.open(`/articles/jyj/${articleId}`);
    await second.page.getByText(/正在编辑这篇稿件/).waitFor();
    expect(await second.page.locator('#field-body').getAttribute('contenteditable')).toBe('false');
    await lookAtScreen(second, 'writing-locked');
    // What the first one typed is under way when the second takes over: it arrives when it is late.
    let arrive = (): void => undefined;
    const takenOver = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await first.page.route(`**/api/v1/sites/jyj/articles/${articleId}`, async (route) => {
      if (route.request().method() === 'PUT') await takenOver;
      await route.continue();
    });
    await ours.type('第一人还没存上的话。');
    await second.page.getByRole('button', { name: '接管编辑' }).click();
    const theirs = writer(second.page);
    await second.page.locator('#field-body[contenteditable="true"]').waitFor();
    await theirs.title.fill('第二人的标题');
    await theirs.type('第二人的正文。');
    await theirs.saved();
    arrive();

    await first.page.getByText('已接管这篇稿件的编辑').first().waitFor();
    await lookAtScreen(first, 'writing-taken-over');
    await first.page.getByRole('button', { name: '接管编辑' }).click();
    await first.page.getByText('本机有一份未保存的文本').waitFor();
    await first.page.getByRole('button', { name: '对照' }).click();
    const conflict = first.page.locator('.conflict');
    await conflict.getByText('第二人的正文。').waitFor();
    await expect.poll(() => conflict.textContent()).toContain('第一人还没存上的话。');
    await lookAtScreen(first, 'writing-conflict');
    await conflict.getByRole('radiogroup', { name: '标题' }).getByText('对方的').click();
    await conflict.getByRole('radiogroup', { name: '正文' }).getByText('都保留').click();
    await conflict.getByRole('button', { name: '按选择保存' }).click();
    await conflict.waitFor({ state: 'detached' });
    await ours.saved();
    const program = await signIn(cluster.origin, 'officer.jyj');
    const merged = (await program.get(`/sites/jyj/articles/${articleId}`)).body as unknown as {
      title: string;
      body: string;
    };
    expect(merged.title).toBe('第二人的标题');
    expect(merged.body).toContain('第二人的正文。');
    expect(merged.body).toContain('第一人还没存上的话。');
  });

  test('[CNT-06] when a save meets a text saved meanwhile, then both are shown side by side and the choice is saved', async () => {
    const person = await enter('officer.jyj');
    const articleId = await openDraft(person, '保存时相遇');
    const at = writer(person.page);
    const program = await signIn(cluster.origin, 'officer.jyj');
    const path = `/sites/jyj/articles/${articleId}`;
    const { version } = (await program.get(path)).body;
    const theirs = {
      columnId: 'gzdt',
      kind: 'news',
      title: '另一处保存',
      body: '<p>别处写的。</p>',
      source: '市教育局',
    };
    expect((await program.put(path, theirs, version)).status).toBe(200);
    await at.type('这里写的。');
    await at.reaches('conflict');
    const conflict = person.page.locator('.conflict');
    await conflict.getByRole('button', { name: '全部用我的' }).click();
    await conflict.getByRole('button', { name: '按选择保存' }).click();
    await at.saved();
    const saved = (await program.get(path)).body as unknown as { title: string; body: string };
    expect(saved.title).toBe('保存时相遇');
    expect(saved.body).toContain('这里写的。');
    const { items } = (await program.get(`${path}/history`)).body as unknown as {
      items: { content: { title: string } }[];
    };
    expect(items.map(({ content }) => content.title)).toContain('另一处保存');
  });

  test('[CNT-06] when the network drops during a save, then nothing is lost and it is saved once when the network is back', async () => {
    const person = await enter('officer.jyj');
    const articleId = await openDraft(person, '断网时写的稿件');
    const { page } = person;
    const at = writer(page);
    await page.context().setOffline(true);
    await at.type('断网时写下的话。');
    await at.reaches('offline');
    expect(await at.phase.textContent()).toContain('文本已存在本机');
    await lookAtScreen(person, 'writing-offline');
    await at.type('又写了一句。');
    await page.context().setOffline(false);
    await at.saved();
    const program = await signIn(cluster.origin, 'officer.jyj');
    const saved = (await program.get(`/sites/jyj/articles/${articleId}`)).body as unknown as { body: string };
    expect(saved.body).toContain('断网时写下的话。又写了一句。');
  });

  test('[CNT-06] when the answer of a save is lost, then the next save goes on and speaks of no conflict', async () => {
    const person = await enter('officer.jyj');
    const articleId = await openDraft(person, '回答丢失');
    const { page } = person;
    const at = writer(page);
    let cut = 0;
    await page.route(`**/api/v1/sites/jyj/articles/${articleId}`, async (route) => {
      if (route.request().method() !== 'PUT' || cut > 0) return route.continue();
      cut += 1;
      await route.fetch();
      return route.abort();
    });
    await at.type('第一句。');
    await at.reaches('offline');
    await at.type('第二句。');
    await at.saved();
    expect(cut).toBe(1);
    const program = await signIn(cluster.origin, 'officer.jyj');
    const saved = (await program.get(`/sites/jyj/articles/${articleId}`)).body as unknown as { body: string };
    expect(saved.body).toContain('第一句。第二句。');
  });

  test('[CNT-06] [SEC-08] when the session ends during a save, then signing in over it goes on with the save', async () => {
    const person = await enter('officer.jyj');
    const articleId = await openDraft(person, '会话过期时写的稿件');
    const { page } = person;
    const at = writer(page);
    await page.context().clearCookies();
    await at.type('过期后写下的话。');
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor({ timeout: 30_000 });
    await dialog.getByLabel('密码', { exact: true }).fill('Yunlan#2026');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await at.saved();
    const program = await signIn(cluster.origin, 'officer.jyj');
    const saved = (await program.get(`/sites/jyj/articles/${articleId}`)).body as unknown as { body: string };
    expect(saved.body).toContain('过期后写下的话。');
  });

  test('[CNT-06] when a tab with an unsaved text is closed, then opening it again offers the text back', async () => {
    const person = await enter('officer.jyj');
    const articleId = await openDraft(person, '关掉的标签页');
    const { page } = person;
    await page.context().setOffline(true);
    // The browser is back on the network for the last moment of a tab it closes.
    await page.evaluate(`window.fetch = () => Promise.reject(new TypeError('no network'))`);
    await writer(page).type('没有存上的话。');
    await writer(page).reaches('offline');
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(`${cluster.origin}/admin/articles/jyj/${articleId}`);
    await settledScreen(again);
    await again.getByText('本机有一份未保存的文本').waitFor();
    await again.getByRole('button', { name: '恢复', exact: true }).click();
    const at = writer(again);
    await expect.poll(() => at.body.textContent()).toContain('没有存上的话。');
    await at.saved();

    // A text that never reached the server comes back in the same way.
    await again.goto(`${cluster.origin}/admin/articles/jyj/new`);
    await settledScreen(again);
    await at.title.fill('还没有栏目的新稿');
    await at.type('只在本机的话。');
    await at.reaches('incomplete');
    // At once after the last key: what is still being written on the device is not lost either.
    await again.goto(`${cluster.origin}/admin/articles/jyj/new`);
    await settledScreen(again);
    await again.getByText('《还没有栏目的新稿》').waitFor();
    await again.getByRole('button', { name: '恢复', exact: true }).click();
    await expect.poll(() => at.title.inputValue()).toBe('还没有栏目的新稿');
    await expect.poll(() => at.body.textContent()).toContain('只在本机的话。');
  });
});
