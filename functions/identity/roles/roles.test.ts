import { describe, expect, test } from 'vitest';
import { identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { startRoles } from '#shared/domain/access/role.ts';

const name = { zh: '专栏编辑', en: 'Column editor' };

describe('given a role of the operator', () => {
  const defined = async () => {
    const cluster = await identityCluster();
    const cookie = await cluster.signedIn('security', [{ roleId: 'security', siteId: '*' }]);
    const body = { roleId: 'editor', name, actions: ['article.read', 'article.write'] };
    const created = await cluster.api('POST', '/roles', { cookie, body });
    expect(created).toMatchObject({ status: 201, body: { roleId: 'editor', own: true, version: 1 } });
    const change = (roleId: string, actions: readonly string[], version: number) =>
      cluster.api('PUT', `/roles/${roleId}`, {
        cookie,
        body: { name, actions },
        headers: { 'if-match': `"${version}"` },
      });
    return { ...cluster, cookie, body, change };
  };

  test('[ACL-01] when it changes, then its holders have the new actions at the next request', async () => {
    const { api, change, person, signIn } = await defined();
    await person('editor.jyj', [{ roleId: 'editor', siteId: 'jyj' }]);
    const { cookie } = await signIn('editor.jyj');
    const held = async () => (await api('GET', '/session', { cookie })).body.grants[0].actions;
    expect(await held()).toEqual(['article.read', 'article.write']);
    expect((await change('editor', ['article.read'], 1)).body.version).toBe(2);
    expect(await held()).toEqual(['article.read']);
  });

  test('when the version is stale, the name taken or the role one of the start, then nothing changes', async () => {
    const { api, body, change, cookie } = await defined();
    expect((await change('editor', ['article.submit'], 7)).status).toBe(412);
    expect((await api('POST', '/roles', { cookie, body })).status).toBe(409);
    expect((await api('POST', '/roles', { cookie, body: { ...body, roleId: 'officer' } })).status).toBe(409);
    expect((await change('officer', ['article.read'], 0)).status).toBe(409);
    expect((await change('nobody', ['article.read'], 1)).status).toBe(404);
    const { items } = (await api('GET', '/roles', { cookie })).body;
    expect(items).toHaveLength(startRoles.length + 1);
    expect(items.find(({ roleId }: { roleId: string }) => roleId === 'officer').actions).toContain('article.submit');
  });
});
