import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#functions/cluster/routes.ts';
import { withoutActions } from '#functions/cluster/testing/without-actions.ts';
import { type Send, staffApi } from '#functions/http/testing/staff-api.ts';
import { MemoryMailer } from '#shared/adapters/memory/memory-mailer.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import { newSite } from '#shared/domain/site/start/new-site.ts';
import { startSettings } from '#shared/domain/submission/submission-settings.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';

const feed = { kind: 'feed', url: 'https://www.gov.cn/f.xml' };
const collector = { name: '国务院', columnId: 'gzdt', sourceName: '中国政府网', ...feed };
const article = { columnId: 'gzdt', kind: 'news', title: '通知', body: '<p>文</p>', source: '市教育局' };
const homeBlocks = { page: { kind: 'home', lang: 'zh' }, blocks: [] };
/** A valid body per operation that takes one: only a valid request gets as far as the question of rights. */
const bodies: Readonly<Record<string, unknown>> = {
  createAccount: { username: 'new.person', name: '新人', unit: '教育局', siteId: 'jyj' },
  updateAccount: { name: '改名' },
  resetPassword: {},
  createRole: { roleId: 'reader', name: { zh: '读者', en: 'Reader' }, actions: ['article.read'] },
  updateRole: { name: { zh: '读者', en: 'Reader' }, actions: ['article.read'] },
  addGrant: { roleId: 'designer', siteId: 'jyj' },
  updateAccessSettings: { idleMinutes: 30, sessionHours: 12, passwordDays: 90, lockAfter: 5, lockMinutes: 15 },
  createSite: { siteId: 'rsj', kind: 'department', name: { zh: '人社局', en: 'rsj' } },
  changeSite: { colour: 'teal' },
  takeSiteOffline: { reason: '维护', until: '2026-03-05T00:00:00Z' },
  retireSite: { newName: '新站', newUrl: 'https://x.gov.cn/', until: '2026-09-05T00:00:00Z' },
  createColumn: { columnId: 'new', name: { zh: '新', en: 'New' }, type: '工作动态', updateClass: 'static' },
  changeColumn: { description: '说明' },
  createCollector: collector,
  changeCollector: collector,
  runCollector: {},
  previewCollector: feed,
  saveDutyDay: { shifts: [] },
  readDuty: { siteIds: ['jyj'] },
  startBootstrap: { dueOn: '2026-05-01' },
  addSiteRecord: { kind: 'filing', filing: 'icp' },
  changeSiteRecord: { kind: 'filing', filing: 'icp' },
  addColumnSet: {},
  saveHomeBlocks: { blocks: [] },
  previewBlocks: homeBlocks,
  blocksImpact: homeBlocks,
  mergeColumn: { into: 'zcfg' },
  mergeSites: { into: 'wjw' },
  decideMount: { decision: 'approve' },
  saveTemplate: { source: '{{ 1 }}' },
  previewTemplateImpact: { theme: 'base' },
  previewTemplate: { theme: 'base', name: 'parts/footer', source: '<footer></footer>' },
  importTemplates: { templates: [{ name: 'home', source: '{{ 1 }}' }] },
  changeCluster: {},
  saveWordLists: { typos: [], forbidden: [], errorProne: [], cautious: [], officeHolders: [], publicNumbers: [] },
  saveDictionaries: { subject: [], genre: [], audience: [] },
  createArticle: article,
  previewArticle: article,
  saveArticle: article,
  scheduleArticle: { at: null },
  withdrawArticle: { reason: '误' },
  takeDownArticle: { reason: '误' },
  emergencyPublishArticle: { leader: '张', reason: '急' },
  proposePublicationDate: { to: '2026-01-01T00:00:00Z', reason: '误' },
  decidePublicationDate: { decision: 'approve' },
  decideReview: { decision: 'approve' },
  startUpload: { fileName: 'a.pdf', size: 10 },
  saveUpkeepRules: {
    limits: [],
    shares: { owner: 0.5, administrator: 0.7, red: 0.85 },
    vetoes: { dynamic: 5, stale: 10, blank: 5 },
    rectifyDays: 7,
    supervisors: [],
  },
  issueRectification: { subject: { kind: 'site', name: '首页' }, problem: '图片打不开', deadline: '2026-03-20' },
  stepRectification: { step: 'remark', text: '请尽快' },
  startDrill: { scenario: 'leaked', brief: '演练', articleId: 'none' },
  stepDrill: { step: 'takedown', text: '已下架' },
  endDrill: { state: 'ended', findings: '无' },
  startLinkCheck: {},
  ignoreLinkFinding: { reason: '建设中' },
  recheckLinkFinding: {},
  describeMedia: { alt: '图' },
  replaceMedia: { with: 'm2', reason: '更新' },
  sendSubmission: { articleId: 'none', columnIds: ['gzdt'] },
  decideSending: { decision: 'approve' },
  withdrawSubmission: { reason: '误' },
  repostArticle: { articleId: 'none', columnId: 'gzdt' },
  adoptSubmissions: { items: [{ submissionId: 'none' }] },
  returnSubmissions: { submissionIds: ['none'], reason: '不符' },
  mergeSubmission: { into: 'other' },
  submissionToMemo: { to: ['市长'], text: '' },
  createCommission: { title: '约稿', ask: '请供稿', dueAt: '2026-03-05T00:00:00Z', invited: ['qinghe'] },
  changeCommission: { title: '约稿' },
  closeCommission: {},
  pushDown: { articleId: 'none', targets: [{ siteId: 'qinghe', columnId: 'gzdt' }] },
  decidePushDown: { decision: 'accept' },
  offerArticle: { target: { siteId: 'wjw', columnId: 'gzdt' } },
  reportUp: { articleId: 'none', tier: 'province', organisation: '省政府门户网站' },
  decideReportUp: { decision: 'sign', leader: '张' },
  enterAdoptionAbove: { adoptedOn: '2026-03-05', url: 'https://example.gov.cn/' },
  sendLeaderMemo: { to: ['市长'], title: '问题', text: '情况' },
  answerLeaderMemo: { text: '已办理' },
  instructLeaderMemo: { leader: '市长', text: '请办理' },
  saveSubmissionSettings: {
    ...startSettings(newSite({ siteId: 'jyj', kind: 'department', name: { zh: '教育局', en: '' } }, '')),
    siteId: undefined,
    version: undefined,
  },
  readDocument: {},
  maskFile: {},
  restoreRevision: {},
  redriveDeadLetters: {},
  discardDeadLetters: { messageIds: ['1'], reason: '已人工处理' },
  reconcileSearch: {},
  renderPages: { paths: ['index.html'] },
  reconcilePages: {},
};

/** A valid query per operation that demands one. */
const queries: Readonly<Record<string, string>> = {
  articleDiff: '?from=1&to=1',
  getVisits: '?from=2026-03-01&to=2026-03-02',
  listDuty: '?from=2026-03-01&to=2026-03-02',
  exportVisits: '?from=2026-03-01&to=2026-03-02',
  submissionRanking: '?from=2026-01&to=2026-03',
  ownSubmissionFigures: '?from=2026-01&to=2026-03',
  repostFigures: '?from=2026-01&to=2026-03',
  dailyVolume: '?month=2026-03',
  getCircular: '?month=2026-03',
  getCircularDocx: '?month=2026-03',
  getCircularXlsx: '?month=2026-03',
};

/** What these name does not exist in this test: whoever may ask reads just that. */
const notThere: readonly string[] = [
  'revokeGrant',
  'decideMount',
  'getTemplate',
  'ignoreLinkFinding',
  'recheckLinkFinding',
  'getSubmission',
  'decideSending',
  'withdrawSubmission',
  'getDeskSubmission',
  'adoptSubmissions',
  'returnSubmissions',
  'mergeSubmission',
  'submissionToMemo',
  'getCommission',
  'changeCommission',
  'closeCommission',
  'decidePushDown',
  'withdrawOffer',
  'decideReportUp',
  'enterAdoptionAbove',
  'answerLeaderMemo',
  'instructLeaderMemo',
  'getRectification',
  'stepRectification',
  'getDrill',
  'stepDrill',
  'endDrill',
  'changeCollector',
  'removeCollector',
  'runCollector',
  'listCollectorRuns',
  'getMerge',
  'changeSiteRecord',
  'removeSiteRecord',
];

const guarded = routes.map(({ endpoint }) => endpoint).filter(({ actions }) => actions.length > 0);
const mayBeAsked = (endpoint: Endpoint, held: readonly Action[]): boolean =>
  endpoint.actions.some((action) => held.includes(action));

type Names = Readonly<Record<string, string>>;
const ask = (send: Send, endpoint: Endpoint, siteId: string, names: Names) => {
  const values: Names = { ...names, siteId };
  const path = endpoint.path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none');
  const items = [{ siteId, articleId: names['articleId'] }];
  const body = endpoint.id === 'decideReviewBatch' ? { items, decision: { decision: 'approve' } } : bodies[endpoint.id];
  return send(endpoint.method, `${path}${queries[endpoint.id] ?? ''}`, {
    ...(body === undefined ? {} : { body }),
    ...(endpoint.rawBody ? { bytes: new Uint8Array(10) } : {}),
    headers: endpoint.ifMatch ? { 'if-match': '"1"' } : {},
  });
};

describe('given every operation of the API', () => {
  let api: Awaited<ReturnType<typeof staffApi>>;
  const names: Record<'jyj' | 'wjw', Names> = { jyj: {}, wjw: {} };

  beforeAll(async () => {
    api = await staffApi(routes);
    Object.assign(api.world.services, {
      mailer: new MemoryMailer(),
      scanner: { scan: async () => ({ verdict: 'notScanned' }) },
    });
    await api.world.putSite('qinghe', { parentSiteId: 'jyj' });
    const person = (await (await api.as('nobody'))('GET', '/session')).body;
    for (const siteId of ['jyj', 'wjw'] as const) {
      for (const mediaId of ['m1', 'm2']) await api.world.putMedia(mediaId, { siteId });
      const { articleId } = await api.submitted({}, siteId);
      names[siteId] = {
        articleId,
        columnId: 'gzdt',
        accountId: person.accountId ?? person.account?.accountId,
        mediaId: 'm1',
        roleId: 'reader',
        sourceSiteId: siteId === 'jyj' ? 'wjw' : 'jyj',
        sourceColumnId: 'gzdt',
        theme: 'base',
        name: 'home',
        grantId: 'none',
        findingId: '0'.repeat(32),
        rectificationId: 'none',
        drillId: 'none',
        setId: 'scenarios',
        collectorId: 'none',
        recordId: 'none',
        date: '2026-03-02',
        slot: 'am',
        table: 'sites',
        number: '1',
        revision: '1',
        queue: 'task',
      };
    }
  });

  test('[SEC-08] when one asks for no action, then it is on the list with its reason, and the list holds no other', () => {
    const open = routes.map(({ endpoint }) => endpoint).filter(({ actions }) => actions.length === 0);
    expect(open.map(({ id }) => id).sort()).toEqual(Object.keys(withoutActions).sort());
    expect(open.filter(({ access }) => access === 'public').map(({ id }) => withoutActions[id])).toEqual(
      open.filter(({ access }) => access === 'public').map(() => 'public'),
    );
  });

  test('when two have the same name, or the same method and path, then it fails here', () => {
    const ids = routes.map(({ endpoint }) => endpoint.id);
    const paths = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('[ACL-01] when nobody is signed in, then only what is public answers', async () => {
    for (const endpoint of guarded) {
      const { status } = await ask(api.send, endpoint, 'jyj', names.jyj);
      expect(`${endpoint.id} ${status}`).toBe(`${endpoint.id} 401`);
    }
  });

  test.each(startRoles.map(({ roleId, actions }) => ({ roleId, actions })))(
    '[ACL-01] [ACL-02] [SEC-08] when $roleId of one site asks without the right, or of another site, then nothing is done',
    async ({ roleId, actions }) => {
      const send = await api.as(`${roleId}.jyj`);
      const before = api.world.events().length;
      const wrong: string[] = [];
      const asked = async (endpoint: Endpoint, siteId: 'jyj' | 'wjw') => {
        const { status } = await ask(send, endpoint, siteId, names[siteId]);
        if (status !== 403 && status !== 404) wrong.push(`${endpoint.id} on ${siteId}: ${status}`);
      };
      for (const endpoint of guarded) {
        if (!mayBeAsked(endpoint, actions)) await asked(endpoint, 'jyj');
        if (!mayBeAsked(endpoint, actions) || endpoint.path.includes('{siteId}')) await asked(endpoint, 'wjw');
      }
      expect(wrong).toEqual([]);
      expect(api.world.events()).toHaveLength(before);
    },
  );

  test('[ACL-01] when somebody holds the right, then the same request gets past the question of rights', async () => {
    const shut: string[] = [];
    for (const endpoint of guarded) {
      const { articleId } = await api.submitted();
      const role = startRoles.find(({ actions }) => mayBeAsked(endpoint, actions));
      const { status, body } = await ask(await api.as(role?.roleId ?? ''), endpoint, 'jyj', {
        ...names.jyj,
        articleId,
      });
      const absent = body?.type === '/problems/not-found' && !notThere.includes(endpoint.id);
      if ([400, 401, 403, 405, 500].includes(status) || absent)
        shut.push(`${endpoint.id} as ${role?.roleId}: ${status} ${JSON.stringify(body?.errors ?? body?.type)}`);
    }
    expect(shut).toEqual([]);
  });
});
