import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#functions/cluster/routes.ts';
import { staffApi } from '#functions/http/testing/staff-api.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';

const text = { columnId: 'gzdt', kind: 'news', title: '通知', body: '<p>文</p>', source: '市教育局' };
/** A valid body per operation on an article that takes one: only a valid request gets as far as the question of rights. */
const bodies: Readonly<Record<string, unknown>> = {
  saveArticle: text,
  scheduleArticle: { at: null },
  withdrawArticle: { reason: '误' },
  takeDownArticle: { reason: '误' },
  emergencyPublishArticle: { leader: '张', reason: '急' },
  proposePublicationDate: { to: '2026-01-01T00:00:00Z', reason: '误' },
  decidePublicationDate: { decision: 'approve' },
  decideReview: { decision: 'approve' },
  maskFile: {},
  offerArticle: { target: { siteId: 'wjw', columnId: 'gzdt' } },
  restoreRevision: {},
};
const queries: Readonly<Record<string, string>> = { articleDiff: '?from=1&to=1' };

/** Operations on one article of a site. */
const onArticles = routes
  .map(({ endpoint }) => endpoint)
  .filter(({ path, actions }) => path.includes('{siteId}') && path.includes('{articleId}') && actions.length > 0);

describe('given an article in gzdt, and people with a right on another column of its site only', () => {
  let api: Awaited<ReturnType<typeof staffApi>>;
  let articleId: string;
  beforeAll(async () => {
    api = await staffApi(routes);
    ({ articleId } = await api.submitted());
  });

  const ask = async (username: string, endpoint: Endpoint, id: string): Promise<number> => {
    const values: Readonly<Record<string, string>> = { siteId: 'jyj', articleId: id, revision: '1', mediaId: 'm1' };
    const path = endpoint.path
      .replace('/api/v1', '')
      .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none');
    const body = bodies[endpoint.id];
    const headers: Readonly<Record<string, string>> = endpoint.ifMatch ? { 'if-match': '"2"' } : {};
    const call = { headers, ...(body === undefined ? {} : { body }) };
    return (await (await api.as(username))(endpoint.method, `${path}${queries[endpoint.id] ?? ''}`, call)).status;
  };

  test.each(startRoles.map(({ roleId, actions }) => ({ roleId, actions })))(
    '[ACL-02] [SEC-08] when $roleId of column zcfg asks for anything of it, then nothing is done',
    async ({ roleId, actions }) => {
      const before = await api.world.now({ siteId: 'jyj', articleId });
      const wrong: string[] = [];
      for (const endpoint of onArticles.filter((one) => one.actions.some((action) => actions.includes(action)))) {
        const status = await ask(`${roleId}.jyj.zcfg`, endpoint, articleId);
        if (status !== 403 && status !== 404) wrong.push(`${endpoint.id}: ${status}`);
      }
      expect(wrong).toEqual([]);
      expect(await api.world.now({ siteId: 'jyj', articleId })).toEqual(before);
    },
  );

  test('[ACL-02] when the right is on the column above, then it reaches the one below and no other', async () => {
    const below = await api.write({ columnId: 'ldxx' });
    const read = onArticles.find(({ id }) => id === 'getArticle');
    if (!read) throw new Error('no getArticle');
    expect(await ask('officer.jyj.dwgk', read, below.articleId)).toBe(200);
    expect(await ask('officer.jyj.zcfg', read, below.articleId)).toBe(403);
  });

  test('[ACL-02] when a batch holds one’s own and another’s, of the column or of another site, then none is decided', async () => {
    const mine = await api.submitted({ columnId: 'zcfg' });
    const abroad = await api.submitted({}, 'wjw');
    const first = await api.as('first.jyj.zcfg');
    for (const other of [{ siteId: 'jyj', articleId }, abroad]) {
      const items = [mine, other].map((one) => ({ siteId: one.siteId, articleId: one.articleId }));
      const answer = await first('POST', '/reviews', { body: { items, decision: { decision: 'approve' } } });
      expect([403, 404]).toContain(answer.status);
      expect((await api.world.now(mine)).working?.review?.approvals).toEqual([]);
    }
    const items = [{ siteId: 'jyj', articleId: mine.articleId }];
    const alone = await first('POST', '/reviews', { body: { items, decision: { decision: 'approve' } } });
    expect(alone.body.results).toMatchObject([{ ok: true }]);
  });
});
