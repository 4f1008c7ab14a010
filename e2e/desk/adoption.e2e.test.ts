import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../browser/open-browser.ts';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { publicPage } from '../cluster/public-page.ts';
import { seededDesk } from '../cluster/seeded-cluster.ts';
import { signIn } from '../cluster/staff.ts';
import { deskPerson } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';

describe('given departments that send to the portal', () => {
  let cluster: ClusterProcess;
  let browser: TestBrowser;

  seededDesk((desk) => {
    ({ cluster, browser } = desk);
  });

  test('[SUP-06] [SUP-10] when the portal sets points and who is commended, then the circular says so, and two who save at once lose nothing', async () => {
    const admin = await deskPerson(browser, cluster.origin, 'office');
    const other = await deskPerson(browser, cluster.origin, 'office');
    for (const person of [admin, other]) await person.open('/submission-rules?site=portal');
    await other.page.getByLabel('国家级采用每条得分').fill('210');
    await other.page.getByRole('button', { name: '保存', exact: true }).click();
    await other.page.getByText('规则已保存').waitFor();
    await other.close();
    await admin.page.getByLabel('通报表扬：部门前几名').fill('1');
    await admin.page.getByLabel('市级采用每条得分').fill('60');
    await admin.page.getByRole('button', { name: '保存', exact: true }).click();
    const sides = admin.page.getByRole('alert', { name: '有人先保存了修改' });
    await sides.getByText('210').waitFor();
    await sides.getByRole('button', { name: '按选择继续' }).click();
    await sides.waitFor({ state: 'detached' });
    await admin.page.getByRole('button', { name: '保存', exact: true }).click();
    await admin.page.getByText('规则已保存').waitFor();
    await expect.poll(() => admin.page.getByLabel('国家级采用每条得分').inputValue()).toBe('210');
    await admin.open('/circular?site=portal');
    await admin.page.getByText(/市级60分/).waitFor();
    await admin.close();
  });

  test('[CNT-10] [CNT-11] [STA-05] when the portal adopts with another title, three people approve, the department corrects, then the reader and the circular see it', {
    timeout: 240_000,
  }, async () => {
    const officer = await deskPerson(browser, cluster.origin, 'officer.jyj');
    await officer.open('/submissions/new?site=jyj');
    const sent = await signIn(cluster.origin, 'officer.jyj');
    const published = (await sent.get('/sites/jyj/articles?status=published&limit=100')).body.items;
    const before = (await sent.get('/sites/jyj/submissions?limit=100')).body.items;
    const article = published.find(({ articleId }) => !before.some((one) => one.articleId === articleId));
    expect(article).toBeDefined();
    await officer.open(`/submissions/new?site=jyj&article=${article?.articleId}`);
    await officer.page.getByRole('button', { name: '报送', exact: true }).waitFor();
    await lookAtScreen(officer, 'submissions-new-article-zh');
    const sending = await sent.post('/sites/jyj/submissions', { articleId: article?.articleId, columnIds: ['gzdt'] });
    expect(sending.status).toBe(201);
    await officer.close();
    const gate = await signIn(cluster.origin, 'final.jyj');
    const { submission } = sending.body as unknown as { submission: { submissionId: string; status: string } };
    if (submission.status === 'awaiting')
      expect(
        (await gate.post(`/sites/jyj/submissions/${submission.submissionId}/approval`, { decision: 'approve' })).status,
      ).toBe(200);

    const editor = await deskPerson(browser, cluster.origin, 'officer.portal');
    await editor.open(`/adoption?site=portal&open=${submission.submissionId}`);
    await editor.page.locator('tr[aria-current="true"]').getByText(String(article?.title)).waitFor();
    // Nothing answers: the reason stays in the question, and comes back after a closed tab.
    const asked = editor.page.getByRole('dialog', { name: '退回' });
    await editor.page.route('**/submission-desk/return', (route) => route.abort());
    await editor.page.getByRole('button', { name: '退回', exact: true }).click();
    await asked.getByLabel('原因').fill('请补充数据来源');
    await asked.getByRole('button', { name: '退回', exact: true }).click();
    await asked.getByText(/暂时连不上服务器/).waitFor();
    await lookAtScreen(editor, 'adoption-return-failed-zh');
    await editor.page.unroute('**/submission-desk/return');
    await editor.open(`/adoption?site=portal&open=${submission.submissionId}`);
    await editor.page.getByRole('button', { name: '退回', exact: true }).click();
    await expect.poll(() => asked.getByLabel('原因').inputValue()).toBe('请补充数据来源');
    await asked.getByRole('button', { name: '取消' }).click();
    await editor.page.getByLabel('合并到').click();
    await editor.page.locator('.ant-select-item-option:visible').first().click();
    await editor.page.getByRole('button', { name: '合并', exact: true }).click();
    const merging = editor.page.getByRole('dialog', { name: '合并' });
    await merging.getByText(/标为已合并，不再单独采用/).waitFor();
    await lookAtScreen(editor, 'adoption-merge-asked-zh');
    await merging.getByRole('button', { name: '取消' }).click();

    await editor.page.getByLabel('采用标题').fill('市教育局：新学期工作部署到位');
    await lookAtScreen(editor, 'adoption-open-zh');
    await editor.page.getByRole('button', { name: '采用', exact: true }).last().click();
    await editor.page.getByText('已采用，进入本站审核').waitFor();
    await editor.page.getByRole('alert').getByRole('link', { name: '打开本站稿件' }).click();
    await editor.page.waitForURL(/\/admin\/articles\/portal\/[^/]+$/);
    await editor.open(`/adoption?site=portal&status=adopted&open=${submission.submissionId}`);
    await editor.page.getByRole('list', { name: '本站稿件' }).getByRole('link', { name: '打开本站稿件' }).waitFor();
    await lookAtScreen(editor, 'adoption-adopted-zh');
    await editor.close();

    const portal = await signIn(cluster.origin, 'officer.portal');
    const waiting = (await portal.get('/sites/portal/articles?status=inReview&limit=50')).body.items;
    const adopted = waiting.find(({ title }) => title === '市教育局：新学期工作部署到位');
    expect(adopted).toBeDefined();
    for (const stage of ['first', 'second', 'final']) {
      const reviewer = await signIn(cluster.origin, `${stage}.portal`);
      const decided = await reviewer.post(`/sites/portal/articles/${adopted?.articleId}/reviews`, {
        decision: 'approve',
        comment: '',
        secrecy: 'cleared',
      });
      expect(decided.status).toBe(200);
    }
    const list = async () => (await publicPage(cluster.port, 'portal', '/gzdt/')).body;
    await expect.poll(list, { timeout: 60_000 }).toContain('市教育局：新学期工作部署到位');

    const office = await deskPerson(browser, cluster.origin, 'office');
    await office.open('/circular?site=portal');
    await office.page.getByText('合计').first().waitFor();
    await office.page.getByRole('columnheader', { name: '上年同期报送' }).first().waitFor();
    await office.page.getByText('按信息员').click();
    await office.page.getByRole('row', { name: /许思齐/ }).waitFor();
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      office.page.getByRole('button', { name: '下载 Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await office.close();
  });
});
