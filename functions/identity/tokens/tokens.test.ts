import { describe, expect, test } from 'vitest';
import { authenticate } from '#functions/http/request/authenticate.ts';
import { goodPassword, identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { authorise } from '#shared/domain/access/permission.ts';

const expiresAt = '2026-06-01T00:00:00.000Z';

const issued = async () => {
  const cluster = await identityCluster();
  const { api, signedIn } = cluster;
  const cookie = await signedIn('officer.jyj', [{ roleId: 'officer', siteId: 'jyj' }], 'jyj');
  const create = (scopes: readonly string[], until = expiresAt) =>
    api('POST', '/tokens', { cookie, body: { name: '导入程序', scopes, expiresAt: until } });
  const { status, body } = await create(['article.read', 'article.write']);
  expect(status).toBe(201);
  const bearer: string = body.token;
  const actor = async () => {
    const headers = { authorization: `Bearer ${bearer}` };
    return (await authenticate(cluster.services, { headers, method: 'POST', host: 'localhost' }))?.actor;
  };
  return { ...cluster, cookie, create, bearer, tokenId: String(body.tokenId), actor };
};

describe('given an API token', () => {
  test('when it acts, then it may do what its scopes and its owner both allow, and nothing else', async () => {
    const { actor } = await issued();
    const program = await actor();
    if (!program) throw new Error('token does not sign in');
    const jyj = { siteId: 'jyj' };
    expect(program.via).toBe('token');
    expect(() => authorise(program, 'article.write', jyj)).not.toThrow();
    expect(() => authorise(program, 'article.submit', jyj)).toThrow(expect.objectContaining({ code: 'token-scope' }));
    expect(() => authorise(program, 'article.write', { siteId: 'wjw' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  test('when scopes are asked that the owner does not hold, then each of them is named', async () => {
    const { create } = await issued();
    const answer = await create(['article.read', 'review.final', 'account.manage']);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/scopes/1' }, { pointer: '/scopes/2' }] },
    });
  });

  test('when it is to last longer than a year or has ended already, then it is refused', async () => {
    const { create } = await issued();
    expect((await create(['article.read'], '2027-06-01T00:00:00Z')).status).toBe(400);
    expect((await create(['article.read'], '2026-03-01T00:00:00Z')).status).toBe(400);
  });

  test('when it is listed, then its secret is not shown again and its last use is', async () => {
    const { api, clock, cookie, bearer } = await issued();
    clock.advance(60);
    await api('GET', '/session', { bearer });
    const { body } = await api('GET', '/tokens', { cookie });
    expect(body.items).toEqual([
      expect.objectContaining({ name: '导入程序', expiresAt, lastUsedAt: clock.now().toISOString() }),
    ]);
    expect(JSON.stringify(body)).not.toContain(bearer);
  });

  test('when it comes together with a session cookie, then the request is refused', async () => {
    const { api, cookie, bearer } = await issued();
    expect(await api('GET', '/session', { cookie, bearer })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#headers/authorization' }] },
    });
  });

  test('when a program asks for tokens, sessions or a password with it, then it is refused', async () => {
    const { api, bearer } = await issued();
    const body = { name: 'x', scopes: ['article.read'], expiresAt };
    expect((await api('POST', '/tokens', { bearer, body })).status).toBe(403);
    expect((await api('GET', '/sessions', { bearer })).status).toBe(403);
    const password = { currentPassword: goodPassword, password: 'Qinghe~2027' };
    expect((await api('POST', '/session/password', { bearer, body: password })).status).toBe(403);
  });

  test('when its day has come, then it is void', async () => {
    const { clock, actor } = await issued();
    clock.set('2026-05-31T23:59:59.999Z');
    expect(await actor()).toBeDefined();
    clock.set(expiresAt);
    expect(await actor()).toBeUndefined();
  });

  test('when its owner revokes it, then it is void at the next request; nobody else can', async () => {
    const { api, cookie, signedIn, tokenId, actor } = await issued();
    const stranger = await signedIn('officer.wjw');
    expect((await api('DELETE', `/tokens/${tokenId}`, { cookie: stranger })).status).toBe(404);
    expect(await actor()).toBeDefined();
    expect((await api('DELETE', `/tokens/${tokenId}`, { cookie })).status).toBe(204);
    expect(await actor()).toBeUndefined();
  });

  test('when the owner loses the grant, then it may no longer either', async () => {
    const { api, signedIn, actor } = await issued();
    const security = await signedIn('security', [{ roleId: 'security', siteId: '*' }]);
    const { items } = (await api('GET', '/sites/jyj/grants', { cookie: security })).body;
    await api('DELETE', `/accounts/${items[0].accountId}/grants/${items[0].grantId}`, { cookie: security });
    expect((await actor())?.grants).toEqual([]);
  });

  test('when the owner changes the password, then it goes on; when the owner is signed out everywhere, it is void', async () => {
    const { api, cookie, signedIn, actor } = await issued();
    const body = { currentPassword: goodPassword, password: 'Qinghe~2027' };
    const { cookie: next } = await api('POST', '/session/password', { cookie, body });
    expect(await actor()).toBeDefined();
    const system = await signedIn('system', [{ roleId: 'system', siteId: '*' }]);
    const { accountId } = (await api('GET', '/session', { cookie: next })).body;
    expect((await api('DELETE', `/accounts/${accountId}/sessions`, { cookie: system })).status).toBe(204);
    expect(await actor()).toBeUndefined();
    expect((await api('GET', '/session', { cookie: next })).status).toBe(401);
  });
});
