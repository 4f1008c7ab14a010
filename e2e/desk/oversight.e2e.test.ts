import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { acceptanceStory } from './acceptance-story.ts';
import { type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { drillStory } from './drill-story.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { chinaDay, overseenScreens } from './overseen-screens.ts';

const nameOf = async ({ page }: DeskPerson): Promise<string> =>
  ((await page.locator('.desk-person').textContent()) ?? '').trim();

const answered = (page: DeskPerson['page']) =>
  page.getByRole('button', { name: /^(确\s?定|提交读网记录|确认整改|建立建站资料清单)$/ }).last();

describe('given the office that oversees the sites', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[COL-04] [SUP-14] when two change the rules at once, then both versions are shown and neither is lost; sites are judged at once', async () => {
    const office = await deskPerson(browser, cluster.origin, 'office');
    const other = await deskPerson(browser, cluster.origin, 'office');
    for (const person of [office, other]) await person.open('/upkeep/rules');
    await other.page.getByLabel('整改期限（天）').fill('9');
    await other.page.getByRole('button', { name: '保存', exact: true }).click();
    await other.page.getByText('规则已保存').waitFor();
    await other.close();

    for (const field of ['owner', 'administrator', 'red'])
      await office.page.locator(`#upkeep-rules_shares_${field}`).fill('1');
    await office.page.getByRole('button', { name: '保存', exact: true }).click();
    const sides = office.page.getByRole('alert', { name: '有人先保存了修改' });
    const days = sides.getByRole('group', { name: '整改期限（天）' });
    await expect.poll(() => days.locator('.two-sides').textContent()).toMatch(/9.*7$/);
    await lookAtScreen(office, 'upkeep-rules-conflict-zh');
    await sides.getByRole('button', { name: '按选择继续' }).click();
    await sides.waitFor({ state: 'detached' });
    await office.page.getByRole('button', { name: '保存', exact: true }).click();
    await office.page.getByText('规则已保存').waitFor();
    await expect
      .poll(async () => {
        await office.open('/upkeep');
        return office.page.getByRole('link', { name: '下达整改' }).count();
      })
      .toBeGreaterThan(0);
    await office.close();
  });

  test('[SUP-04] when the office demands the rectification of a red column, then its site reports, and the office confirms', async () => {
    const office = await deskPerson(browser, cluster.origin, 'office');
    await office.open('/upkeep?site=jyj');
    const row = office.page.getByRole('row', { name: /红色预警/ }).first();
    const column = ((await row.getByRole('link').first().textContent()) ?? '').trim();
    await row.getByRole('link', { name: '下达整改' }).click();
    await expect.poll(() => office.page.getByLabel('存在问题').inputValue()).toContain(`栏目“${column}”最近更新于`);
    await office.page.getByRole('button', { name: '下达整改' }).click();
    await office.page.waitForURL(/\/rectifications\/jyj\/[^n]/);
    await office.page.getByText('待整改').first().waitFor();
    const address = new URL(office.page.url()).pathname.replace('/admin', '');

    const site = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    await expect
      .poll(async () => {
        await site.open('/work');
        return site.page.locator('.desk-bell .count').count();
      })
      .toBe(1);
    await site.page
      .locator('#notices')
      .getByRole('link', { name: /整改通知/ })
      .first()
      .click();
    await site.page.waitForURL(`**${address}`);
    await settledScreen(site.page);
    await site.page.getByLabel('内容').fill('已补充本周工作动态三条');
    await lookAtScreen(site, 'rectification-site-zh');
    await site.page.getByRole('button', { name: '报告整改完成' }).click();
    await site.page.getByText('待确认').first().waitFor();
    await site.close();

    await office.open(address);
    await office.page.getByText('已补充本周工作动态三条').waitFor();
    await office.page.getByLabel('内容').fill('已核实');
    await lookAtScreen(office, 'rectification-office-zh');
    await office.page.getByRole('button', { name: '确认整改' }).click();
    await answered(office.page).click();
    await office.page.getByText('本通知已办结').waitFor();
    await office.open('/rectifications?state=confirmed');
    await office.page.getByRole('link', { name: column }).waitFor();
    await office.close();
  });

  test('[SEC-04] when the office calls a drill, then the gatekeeper is told, exercises the takedown on a phone, and the report says how long it took; the article stays online', () =>
    drillStory(browser, cluster.origin));

  test('[SUP-18] when a person is put on duty, then they hand in the reading of the morning on a phone, once', async () => {
    // One day for the whole story, which may begin a minute before midnight.
    const today = chinaDay(0);
    const reader = await deskPerson(browser, cluster.origin, 'officer.wjw', { width: 390 });
    const name = await nameOf(reader);
    const office = await deskPerson(browser, cluster.origin, 'office');
    await office.open(`/duty?date=${today}`);
    await office.page.getByRole('button', { name: `安排值班 ${today}` }).click();
    for (const at of [0, 1]) {
      await office.page.locator(`#duty-day_shifts_${at}_accountId`).fill(name);
      await office.page.locator('.ant-select-item-option:visible', { hasText: name }).first().click();
    }
    await office.page.getByRole('button', { name: '保存值班安排' }).click();
    await office.page.getByText('值班安排已保存').waitFor();

    await reader.open(`/duty?date=${today}`);
    await lookAtScreen(reader, 'duty-reader-zh-390');
    await reader.page.getByRole('link', { name: '提交读网记录' }).first().click();
    await reader.page.waitForURL(/\/am$/);
    await reader.page.getByRole('checkbox', { name: '全选' }).click();
    await expect.poll(() => reader.page.getByRole('checkbox', { name: '全选' }).isChecked()).toBe(true);
    await reader.page.getByRole('button', { name: '记录一个问题' }).click();
    await reader.page.locator('#reading_findings_0_siteId').click();
    await reader.page.locator('.ant-select-item-option:visible', { hasText: '教育局' }).first().click();
    await reader.page.getByLabel('问题', { exact: true }).fill('首页一张图片打不开');
    await lookAtScreen(reader, 'duty-reading-zh-390');
    await reader.page.getByRole('button', { name: '提交读网记录' }).click();
    await answered(reader.page).click();
    await reader.page.waitForURL(/\/duty\?date=/);
    await reader.page.getByText('首页一张图片打不开').waitFor();
    await reader.open(`/duty/${today}/am`);
    await reader.page.getByText('已经提交').waitFor();
    await reader.close();

    await office.open(`/duty?date=${today}`);
    await office.page
      .getByText(/已读网|已补交/)
      .first()
      .waitFor();
    await office.close();
  });

  test('[COL-15] [CLU-13] [SUP-17] when the site administrator keeps the records, then what is overdue is red and who is trained is qualified', async () => {
    const site = await deskPerson(browser, cluster.origin, 'siteadmin.sthjj');
    await site.open('/sites/sthjj');
    await site.page.getByRole('link', { name: '网站档案' }).click();
    await site.page.waitForURL(/\/records/);
    await site.page.getByRole('button', { name: '新增' }).click();
    await site.page.getByLabel('备案号').fill('澜公网安备 99990000000001 号');
    await site.page.getByLabel('应完成于').fill(chinaDay(-2));
    await site.page.getByRole('button', { name: '保存' }).click();
    await site.page.locator('main li', { hasText: '逾期' }).getByText('99990000000001').waitFor();

    await site.page.getByRole('tab', { name: /建站资料清单/ }).click();
    await site.page.getByRole('button', { name: '建立建站资料清单' }).click();
    await answered(site.page).click();
    await site.page.getByText(/已新增 \d+ 项/).waitFor();

    await site.page.getByRole('tab', { name: /培训与上岗资格/ }).click();
    await site.page.getByText('未取得资格').first().waitFor();
    const officer = ((await site.page.locator('main .panel li span').first().textContent()) ?? '').trim();
    await site.page.getByRole('button', { name: '新增' }).click();
    await site.page.locator('#record_accountId').fill(officer);
    await site.page.locator('.ant-select-item-option:visible', { hasText: officer }).first().click();
    await site.page.getByLabel('培训内容').fill('政府网站信息员上岗培训');
    await site.page.getByLabel('培训日期').fill(chinaDay(-1));
    await site.page.getByRole('button', { name: '保存' }).click();
    await site.page.locator('main .panel li', { hasText: officer }).getByText('合格', { exact: true }).waitFor();
    await site.close();
  });

  test('[CLU-14] when the first inspection of a site finds faults, then they have their day, and no later stage is accepted before', () =>
    acceptanceStory(browser, cluster.origin));

  test('[SUP-17] when the cluster asks for training, then an officer whose training ran out reads why nothing can be written, until the next is on record', async () => {
    const system = await signIn(cluster.origin, 'system');
    const ask = async (qualifiedOfficersOnly: boolean): Promise<void> => {
      const { version, ...settings } = (await system.get('/access-settings')).body as unknown as {
        readonly version: number;
      };
      const saved = await system.put('/access-settings', { ...settings, qualifiedOfficersOnly }, version);
      expect(saved.status).toBe(200);
    };
    await ask(true);
    const officer = await deskPerson(browser, cluster.origin, 'officer.rsj');
    const admin = await signIn(cluster.origin, 'siteadmin.rsj');
    const { items } = (await admin.get('/sites/rsj/records?kind=training')).body;
    const [kept] = items as unknown as readonly Readonly<Record<string, string | boolean>>[];
    if (!kept) throw new Error('no training on record');
    const version = Number(kept['version']);
    const { recordId, kind, note, accountId, name, course, trainedOn, passed } = kept;
    const training = { kind, note, accountId, name, course, trainedOn, passed };
    const path = `/sites/rsj/records/${recordId}`;
    const until = async (validUntil: string, at: number): Promise<void> =>
      expect((await admin.put(path, { ...training, validUntil }, at)).status).toBe(200);
    const today = chinaDay(0);
    await until(chinaDay(-1), version);
    await officer.open('/articles');
    await officer.page.getByText(`自 ${today} 起写稿、送审和报送暂停`).waitFor();
    await lookAtScreen(officer, 'training-ran-out-zh');
    // What was sent is still theirs to read; sending is refused with the reason.
    await officer.page.getByRole('navigation').getByRole('link', { name: '报送', exact: true }).click();
    await officer.page.getByRole('heading', { name: '已报送的稿件' }).waitFor();
    const [text] = (await (await signIn(cluster.origin, 'officer.rsj')).get('/sites/rsj/articles?status=published'))
      .body.items;
    await officer.open(`/submissions/new?site=rsj&article=${text?.articleId}`);
    await officer.page.getByRole('button', { name: '报送', exact: true }).click();
    await officer.page.getByRole('alert').getByText('您的上岗培训已到期').first().waitFor();
    await lookAtScreen(officer, 'training-ran-out-sending-zh');
    await until(chinaDay(200), version + 1);
    await officer.open('/articles');
    await officer.page
      .getByRole('button', { name: '新建稿件' })
      .or(officer.page.getByRole('link', { name: '新建稿件' }))
      .first()
      .waitFor();
    expect(await officer.page.getByText('写稿、送审和报送暂停').count()).toBe(0);
    await officer.close();
    await ask(false);
  });

  test('[ACL-06] when a unit names its hotline liaison and a deputy, then the office finds both and sees who is still missing', async () => {
    const site = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    await site.open('/sites/jyj/records?kind=contact');
    await site.page.getByText('尚未指定：热线联络员。').waitFor();
    await site.page.getByRole('button', { name: '新增' }).click();
    await site.page.locator('#record_duty').click();
    await site.page.locator('.ant-select-item-option:visible', { hasText: '热线联络员' }).click();
    await site.page.getByLabel('姓名').fill('李明远');
    await site.page.getByLabel('电话', { exact: true }).fill('0999-1234567');
    await site.page.getByLabel('代理人（AB角）').fill('赵强');
    await site.page.getByRole('button', { name: '保存' }).click();
    await site.page.locator('main li', { hasText: '李明远' }).waitFor();
    expect(await site.page.getByText('尚未指定').count()).toBe(0);
    await site.close();
    const office = await deskPerson(browser, cluster.origin, 'office');
    await office.open('/contacts?q=李明远');
    const unit = office.page.locator('.contact-unit');
    await unit.getByText('代理人 赵强').waitFor();
    expect(await unit.count()).toBe(1);
    expect(await unit.getByText('未指定').count()).toBe(0);
    await office.close();
  });

  test('[DOM-04] when the term of a domain is over, then it is red in the records of its site and at the head of the office’s list', async () => {
    const site = await deskPerson(browser, cluster.origin, 'siteadmin.jyj');
    await site.open('/sites/jyj/records?kind=term&record=new');
    await site.page.getByLabel('域名、合同或证书名称').fill('jyj.yunlan.gov.cn');
    await site.page.getByLabel('服务商').fill('云澜市大数据中心');
    await site.page.getByLabel('起始日').fill(chinaDay(-366));
    await site.page.getByLabel('到期日').fill(chinaDay(-1));
    await site.page.getByLabel('续期负责人').fill('信息中心');
    await site.page.getByRole('button', { name: '保存' }).click();
    await site.page.locator('main li', { hasText: 'jyj.yunlan.gov.cn' }).getByText('逾期').waitFor();
    await site.close();
    const office = await deskPerson(browser, cluster.origin, 'office');
    await office.open('/terms');
    await office.page.locator('main li', { hasText: 'jyj.yunlan.gov.cn' }).first().getByText('逾期').waitFor();
    await office.close();
  });

  test('[DIS-01] [STA-03] when the counts are read on a phone, then they are sorted there too, and taken along as they are shown', async () => {
    const office = await deskPerson(browser, cluster.origin, 'office', { width: 390 });
    const { page } = office;
    await office.open('/disclosure');
    await page.getByLabel('排序', { exact: true }).click();
    await page.locator('.ant-select-item-option:visible', { hasText: '累计公开' }).click();
    const firstOf = async () => await page.locator('.row-card-title').first().textContent();
    await expect.poll(firstOf).toBe('云澜市人民政府');
    await page.getByRole('button', { name: '降序，点按改为升序' }).click();
    await expect.poll(firstOf).toBe('优化营商环境');
    expect(new URL(page.url()).search).toBe('?sort=total');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^下载表格/ }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF单位,类别,\d{4} 年公开,累计公开,统计于$/);
    expect(lines[1]).toMatch(/^优化营商环境,专题,/);
    expect(lines.at(-1)).toMatch(/^合计,,\d+,\d+,$/);
    await lookAtScreen(office, 'disclosure-sorted-zh-390');
    await office.close();
  });

  test.each([
    [1440, 'zh'],
    [390, 'zh'],
    [1440, 'en'],
    [390, 'en'],
  ] as const)(
    '[SUP-13] when the screens are opened at %i px in %s, then each is whole',
    { timeout: 240_000 },
    async (width, lang) => {
      for (const username of ['office', 'siteadmin.jyj', 'officer.wjw'] as const) {
        const person = await deskPerson(browser, cluster.origin, username, { width, lang });
        for (const [who, path] of overseenScreens)
          if (who === username) {
            await person.open(path);
            await lookAtScreen(
              person,
              `oversight-${path.slice(1).replaceAll(/[^a-z]+/gi, '-')}-${username.split('.')[0]}-${lang}`.toLowerCase(),
            );
          }
        await person.close();
      }
    },
  );
});
