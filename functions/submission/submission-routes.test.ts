import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { staffApi, staffRoutes } from '#functions/http/testing/staff-api.ts';
import { submissionRoutes } from '#functions/submission/submission-routes.ts';

const routes = [...staffRoutes, ...submissionRoutes];

describe('given the desk over HTTP', () => {
  let api: Awaited<ReturnType<typeof staffApi>>;
  let articleId = '';

  beforeAll(async () => {
    api = await staffApi(routes);
    await api.world.putSite('portal', { kind: 'portal' });
    await api.world.putSite('jyj', { parentSiteId: 'portal' });
    const made = await api.submitted({ title: 'jyj 通知' });
    articleId = made.articleId;
    for (const stage of ['first', 'second', 'final'])
      await (await api.as(`${stage}.jyj`))('POST', `${api.pathOf(made)}/reviews`, { body: { decision: 'approve' } });
  });

  test('[CNT-08] [CNT-10] [CNT-11] when a unit sends, its gatekeeper lets go and the portal adopts, then each step answers the next one’s state', async () => {
    const officer = await api.as('officer.jyj');
    const { status, body, headers } = await officer('POST', '/sites/jyj/submissions', {
      body: { articleId, columnIds: ['gzdt'] },
    });
    expect([status, body.submission.status]).toEqual([201, 'awaiting']);
    expect(headers['location']).toMatch(/submissions\/\w+$/);
    const { submissionId } = body.submission;
    const gatekeeper = await api.as('final.jyj');
    const path = `/sites/jyj/submissions/${submissionId}`;
    const approved = await gatekeeper('POST', `${path}/approval`, { body: { decision: 'approve' } });
    expect(approved.body.status).toBe('submitted');
    const desk = await api.as('officer.portal');
    const shown = await desk('GET', `/sites/portal/submission-desk/${submissionId}`);
    expect(shown.body.source).toMatchObject({ title: 'jyj 通知', body: '<p>正文。</p>', status: 'published' });
    const items = [{ submissionId, mode: 'copy', title: '门户标题' }];
    const { body: adopted } = await desk('POST', '/sites/portal/submission-desk/adopt', { body: { items } });
    expect(adopted.results).toMatchObject([{ submissionId, ok: true }]);
    const there = await desk('GET', `/sites/portal/articles/${adopted.results[0].articleId}`);
    expect(there.body).toMatchObject({
      title: '门户标题',
      working: { status: 'inReview' },
      adoptedFrom: { siteId: 'jyj', articleId, mode: 'copy' },
    });
    expect((await officer('GET', path)).body.adoptions).toHaveLength(1);
  });

  test('when lists are longer than a page, then a cursor leads on and filters hold', async () => {
    const desk = await api.as('officer.portal');
    const first = await desk('GET', '/sites/portal/submission-desk?status=adopted&unit=jyj&limit=1');
    expect(first.body.items).toHaveLength(1);
    const next = await desk(
      'GET',
      `/sites/portal/submission-desk?status=adopted&unit=jyj&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(next.body).toEqual({ items: [], nextCursor: null });
    for (const filter of ['unit=wjw', 'q=别的', 'column=zcfg', 'status=returned'])
      expect((await desk('GET', `/sites/portal/submission-desk?${filter}`)).body.items).toEqual([]);
  });

  test('[STA-05] when the circular is downloaded, then a person’s program opens it', async () => {
    const month = api.world.clock.now().toISOString().slice(0, 7);
    const desk = await api.as('officer.portal');
    const json = await desk('GET', `/sites/portal/circular?month=${month}`);
    expect(json.body.sections[0].total.submitted).toBe(1);
    const { text, headers } = await desk('GET', `/sites/portal/circular.docx?month=${month}`);
    expect(headers['content-disposition']).toBe(`attachment; filename="circular-${month}.docx"`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(text, 'base64') });
    expect(value).toContain(json.body.summary);
    const sheet = await desk('GET', `/sites/portal/circular.xlsx?month=${month}`);
    expect(Buffer.from(sheet.text, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  test('when rules of sending are saved from an old version, then they are refused; unknown columns are named', async () => {
    const admin = await api.as('siteadmin.portal');
    const { body } = await admin('GET', '/sites/portal/submission-settings');
    const { siteId: _, version, ...rules } = body;
    const path = '/sites/portal/submission-settings';
    const put = (fields: object, ifMatch = version) =>
      admin('PUT', path, { body: { ...rules, ...fields }, headers: { 'if-match': `"${ifMatch}"` } });
    const wrong = { directReports: [{ unitSiteId: 'none', columnId: 'gzdt', mode: 'direct' }] };
    const refused = await put(wrong);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/directReports/0/columnId',
      '/directReports/0/unitSiteId',
    ]);
    expect((await put({ weeklyQuota: 2 })).body).toMatchObject({ version: version + 1, weeklyQuota: 2 });
    expect((await put({ weeklyQuota: 3 })).status).toBe(412);
    const commend = { departments: 5, districts: 1 };
    expect((await put({ commend }, version + 1)).body.commend).toEqual(commend);
    expect((await put({ commend: undefined }, version + 2)).body.commend).toEqual(commend);
  });
});
