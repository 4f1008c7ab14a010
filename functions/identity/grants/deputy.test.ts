import { describe, expect, test } from 'vitest';
import { identityCluster } from '#functions/identity/testing/identity-cluster.ts';

const dates = { from: '2026-03-05', to: '2026-03-10' };

const withDeputy = async () => {
  const cluster = await identityCluster();
  const cookie = await cluster.signedIn('security', [{ roleId: 'security', siteId: '*' }]);
  const principal = await cluster.person('final.jyj', [{ roleId: 'final', siteId: 'jyj', columnId: 'dwgk' }], 'jyj');
  const deputy = await cluster.person('vice.jyj', [], 'jyj');
  const stand = (body: object) =>
    cluster.api('POST', `/accounts/${deputy.accountId}/grants`, {
      cookie,
      body: { roleId: 'final', siteId: 'jyj', deputyFor: principal.accountId, ...body },
    });
  return { ...cluster, cookie, principal, deputy, stand };
};

describe('given a deputy (AB角) for some days', () => {
  test('when the days are there, then the deputy holds the role for the other person, and only then', async () => {
    const { clock, principal, signIn, stand } = await withDeputy();
    expect((await stand({ ...dates, columnId: 'ldxx' })).status).toBe(201);
    const held = async (at: string) => {
      clock.set(at);
      return (await signIn('vice.jyj')).body.grants;
    };
    expect(await held('2026-03-04T10:00:00Z')).toEqual([]);
    expect(await held('2026-03-05T01:00:00Z')).toMatchObject([
      { role: 'final', columnId: 'ldxx', deputyFor: principal.accountId },
    ]);
    expect(await held('2026-03-11T01:00:00Z')).toEqual([]);
  });

  test('when dates are missing or the other does not hold the role there, then it is refused with the place', async () => {
    const { deputy, stand } = await withDeputy();
    const refused = async (body: object, pointer: string) =>
      expect(await stand(body)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    await refused({ columnId: 'ldxx' }, '/to');
    await refused({ ...dates }, '/deputyFor');
    await refused({ ...dates, columnId: 'gzdt' }, '/deputyFor');
    await refused({ ...dates, columnId: 'ldxx', roleId: 'first' }, '/deputyFor');
    await refused({ ...dates, columnId: 'ldxx', deputyFor: deputy.accountId }, '/deputyFor');
    expect((await stand({ ...dates, columnId: 'ldxx', deputyFor: 'unknown' })).status).toBe(404);
  });

  test('when the principal loses the grant, then the deputy does too', async () => {
    const { api, clock, cookie, principal, deputy, signIn, stand } = await withDeputy();
    await stand({ ...dates, columnId: 'ldxx' });
    const { items } = (await api('GET', `/accounts/${principal.accountId}/grants`, { cookie })).body;
    const revoked = await api('DELETE', `/accounts/${principal.accountId}/grants/${items[0].grantId}`, { cookie });
    expect(revoked.status).toBe(204);
    expect((await api('GET', `/accounts/${deputy.accountId}/grants`, { cookie })).body.items).toEqual([]);
    clock.set('2026-03-06T01:00:00Z');
    expect((await signIn('vice.jyj')).body.grants).toEqual([]);
  });

  test('when the principal holds the role there by another grant still, then the deputy stays', async () => {
    const { api, cookie, principal, deputy, stand } = await withDeputy();
    await stand({ ...dates, columnId: 'ldxx' });
    const path = `/accounts/${principal.accountId}/grants`;
    await api('POST', path, { cookie, body: { roleId: 'final', siteId: 'jyj' } });
    const { items } = (await api('GET', path, { cookie })).body;
    await api('DELETE', `${path}/${items[0].grantId}`, { cookie });
    expect((await api('GET', `/accounts/${deputy.accountId}/grants`, { cookie })).body.items).toHaveLength(1);
  });
});
