import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#functions/cluster/routes.ts';
import { bodies } from '#functions/cluster/testing/valid-bodies.ts';
import { withoutActions } from '#functions/cluster/testing/without-actions.ts';
import { type Send, staffApi } from '#functions/http/testing/staff-api.ts';
import { MemoryMailer } from '#shared/adapters/memory/memory-mailer.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';

/** A valid query per operation that demands one. */
const queries: Readonly<Record<string, string>> = {
  articleDiff: '?from=1&to=1',
  getVisits: '?from=2026-03-01&to=2026-03-02',
  listDuty: '?from=2026-03-01&to=2026-03-02',
  exportVisits: '?from=2026-03-01&to=2026-03-02',
  visitsWorkbook: '?from=2026-03-01&to=2026-03-02',
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
