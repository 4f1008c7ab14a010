import { describe, expect, test } from 'vitest';
import { identityCluster } from '#functions/identity/testing/identity-cluster.ts';
import { defaultAccessSettings } from '#shared/domain/access/account/access-settings.ts';
import { restingActions, writingRest } from '#shared/domain/access/grant/qualification.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';

const asking = async (qualifiedOfficersOnly = true) => {
  const cluster = await identityCluster();
  await cluster.tables.transact([
    new AccessSettingsRepository(cluster.tables).put({ ...defaultAccessSettings, qualifiedOfficersOnly, version: 1 }),
  ]);
  const grants = [
    { roleId: 'officer', siteId: 'jyj' },
    { roleId: 'first', siteId: 'jyj' },
  ];
  const { accountId } = await cluster.person('officer.jyj', grants, 'jyj');
  const trained = async (siteId: string, until: string | undefined, from = '2026-01-05') => {
    const spans = [{ from, until }];
    await cluster.tables.transact([
      ...(await new QualificationRepository(cluster.tables).say(accountId, siteId, spans)),
    ]);
  };
  const held = async () => {
    const { grants: now } = (await cluster.signIn('officer.jyj')).body;
    const [officer, first] = ['officer', 'first'].map((role) => now.find((one: { role: string }) => one.role === role));
    return { officer, first };
  };
  return { ...cluster, accountId, trained, held };
};

describe('[SUP-17] given an officer whose training counts until a day', () => {
  test('when that day is over, then writing rests, reading and reviewing go on, and a new training brings it back', async () => {
    const { clock, trained, held } = await asking();
    await trained('jyj', '2026-03-10');
    clock.set('2026-03-10T15:59:00Z');
    expect((await held()).officer).toMatchObject({ rests: null, actions: expect.arrayContaining(['article.write']) });
    clock.set('2026-03-10T16:00:00Z');
    const { officer, first } = await held();
    expect(officer.rests).toMatchObject({ since: '2026-03-11', actions: expect.arrayContaining(['submission.send']) });
    expect(officer.actions.filter((one: string) => (restingActions as readonly string[]).includes(one))).toEqual([]);
    expect(officer.actions).toEqual(expect.arrayContaining(['article.read', 'article.publish', 'submission.decide']));
    expect(first).toMatchObject({ rests: null, actions: expect.arrayContaining(['review.first']) });
    await trained('jyj', '2027-03-10', '2026-03-08');
    expect((await held()).officer).toMatchObject({ rests: null, actions: expect.arrayContaining(['article.write']) });
  });

  test('when the cluster does not ask for training, then nothing rests', async () => {
    const { clock, trained, held } = await asking(false);
    await trained('jyj', '2026-03-01');
    clock.set('2026-03-20T02:00:00Z');
    expect((await held()).officer.rests).toBeNull();
  });

  test('when somebody asks what this person may do and why, then the grant that rests is named with its day', async () => {
    const { api, accountId, clock, signIn, trained } = await asking();
    await trained('jyj', '2026-03-03');
    clock.set('2026-03-04T02:00:00Z');
    const { cookie } = await signIn('officer.jyj');
    const { body } = await api('GET', `/accounts/${accountId}/effective-grants?action=article.write&site=jyj`, {
      cookie,
    });
    const grant = body.items.find(({ roleId }: { roleId: string }) => roleId === 'officer');
    expect(grant.rests).toMatchObject({ since: '2026-03-04' });
    expect(body.decision).toEqual({ allowed: false, grantIds: [], restingGrantIds: [grant.grantId] });
  });
});

describe('[SUP-17] given the rule alone', () => {
  const of = (trained: Record<string, { from: string; until?: string }[]> | undefined, siteId = 'jyj') => ({
    siteId,
    qualification: trained && { accountId: 'a', version: 1, trained },
  });
  const rest = (holder: ReturnType<typeof of>, grantSite = 'jyj', day = '2026-03-05') =>
    writingRest(holder, { siteId: grantSite }, day);

  test('when no training was ever on record, then the right stands; when one was taken and not passed, it rests', () => {
    expect(rest(of(undefined))).toBeUndefined();
    expect(rest(of({ wjw: [] }))).toBeUndefined();
    expect(rest(of({ jyj: [] }))).toEqual({});
  });

  test('when the own site or the grant’s trained them, then either counts', () => {
    const ran = [{ from: '2025-01-01', until: '2026-01-01' }];
    const counts = [{ from: '2026-01-01', until: '2026-12-31' }];
    expect(rest(of({ jyj: ran, wjw: counts }), 'wjw')).toBeUndefined();
    expect(rest(of({ jyj: counts, wjw: ran }), 'wjw')).toBeUndefined();
    expect(rest(of({ jyj: ran, wjw: counts }), '*')).toEqual({ since: '2026-01-02' });
    expect(rest(of({ jyj: [{ from: '2026-04-01' }] }))).toEqual({});
  });

  test('when a right rests, then whoever uses it is told so, and others are simply refused', () => {
    const rests = { since: '2026-01-02', actions: restingActions };
    const actor = { ...actorWith([]), grants: [{ role: 'officer', siteId: 'jyj', actions: [], rests }] };
    const write = (siteId: string) => () => authorise(actor, 'article.write', { siteId });
    expect(write('jyj')).toThrow(expect.objectContaining({ code: 'qualification-expired' }));
    expect(write('wjw')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => authorise(actor, 'site.manage', { siteId: 'jyj' })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });
});
