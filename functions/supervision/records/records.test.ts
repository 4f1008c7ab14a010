import { expect, test } from 'vitest';
import { listPlans } from '#functions/supervision/records/list-plans.ts';
import { listTerms } from '#functions/supervision/records/list-terms.ts';
import { remindOfRecords } from '#functions/supervision/records/remind-records.ts';
import { addRecord, changeRecord, removeRecord } from '#functions/supervision/records/save-record.ts';
import { startBootstrap } from '#functions/supervision/records/start-bootstrap.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { isQualified, owedPoliceFiling, type SiteRecord } from '#shared/domain/registry/site-record.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

const siteadmin = actorWith([{ role: 'siteadmin', siteId: 'jyj' }], {
  accountId: 'siteadmin',
  username: 'a',
  name: '管',
});
const told = async (world: SupervisionWorld) =>
  (await new NoticeRepository(world.tables).list('siteadmin', { limit: 50 })).items.map(({ lines }) =>
    lines.map(({ zh }) => zh),
  );

test('[DOM-03] given a site opened without its public-security filing, when thirty days run out, then its administrator is reminded until it is there', async () => {
  const world = await SupervisionWorld.open();
  await world.grant('siteadmin', 'siteadmin', 'jyj');
  await world.putSite('jyj', { launchedAt: '2026-03-01T00:00:00.000Z' });
  for (const [day, count] of [
    ['2026-03-20', 0],
    ['2026-03-21', 1],
    ['2026-03-31', 2],
    ['2026-04-01', 3],
    ['2026-04-02', 3],
  ] as const) {
    world.clock.set(`${day}T02:00:00.000Z`);
    await remindOfRecords(world.services);
    expect([day, (await told(world)).length]).toEqual([day, count]);
  }
  expect((await told(world))[0]).toEqual(['备案（公安备案）已逾期：2026-03-31']);
  const filed = { kind: 'filing', filing: 'police', note: '', number: '99990000000001', doneOn: '2026-04-02' } as const;
  await addRecord(world.services)(siteadmin, 'jyj', filed);
  expect(
    owedPoliceFiling({ kind: 'department', launchedAt: '2026-03-01T00:00:00Z' }, [{ ...filed } as SiteRecord]),
  ).toBeUndefined();
});

test('[COL-15] [CLU-13] given what a unit is to collect, when it is changed, then the stale hand is refused and its kind stays', async () => {
  const world = await SupervisionWorld.open();
  const input = {
    kind: 'bootstrap',
    note: '',
    columnId: 'zcfg',
    what: '现行规范性文件',
    ownerUnit: '教育局',
    wanted: 30,
    collected: 0,
    dueOn: '2026-05-01',
  } as const;
  const record = await addRecord(world.services)(siteadmin, 'jyj', input);
  const at = { siteId: 'jyj', recordId: record.recordId, ifMatch: 1 };
  const after = await changeRecord(world.services)(siteadmin, at, { ...input, collected: 30, doneOn: '2026-04-20' });
  expect(after).toMatchObject({ version: 2, collected: 30 });
  await expect(changeRecord(world.services)(siteadmin, at, input)).rejects.toMatchObject({ code: 'version-conflict' });
  const plan = { kind: 'sitePlan' as const, note: '', title: '改版', project: 'redesign' as const, reviewers: [] };
  await expect(changeRecord(world.services)(siteadmin, { ...at, ifMatch: 2 }, plan)).rejects.toMatchObject({
    code: 'input-invalid',
  });
  await expect(addRecord(world.services)(siteadmin, 'portal', plan)).rejects.toMatchObject({ code: 'not-found' });
});

test('[COL-15] given a site being set up, when its checklist is started, then each column without columns below it is on it once', async () => {
  const world = await SupervisionWorld.open();
  await world.putColumn('jyj', 'zcfg', { ownerUnit: '法规科' });
  expect(await startBootstrap(world.services)(siteadmin, 'jyj', '2026-05-01')).toBe(2);
  expect(await startBootstrap(world.services)(siteadmin, 'jyj', '2026-05-01')).toBe(0);
  const records = await new SiteRecordRepository(world.tables).ofSite('jyj');
  expect(records).toContainEqual(
    expect.objectContaining({
      kind: 'bootstrap',
      columnId: 'zcfg',
      ownerUnit: '法规科',
      dueOn: '2026-05-01',
      collected: 0,
    }),
  );
  await expect(startBootstrap(world.services)(siteadmin, 'portal', '2026-05-01')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('[SUP-17] given trainings, when a day is asked, then only who passed one that still counts is qualified', () => {
  const training = (accountId: string, fields: object) =>
    ({ kind: 'training', accountId, passed: true, trainedOn: '2026-01-10', ...fields }) as SiteRecord;
  const records = [
    training('a', {}),
    training('b', { passed: false }),
    training('c', { validUntil: '2026-02-28' }),
    training('d', { trainedOn: '2026-03-05' }),
  ];
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => isQualified(id, records, '2026-03-01'))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(isQualified('c', records, '2026-02-28')).toBe(true);
});

test('[CLU-12] given a redesign as a project, when it is entered as decided or done without a review, then it is refused with the place, and a reviewed plan is taken', async () => {
  const world = await SupervisionWorld.open();
  const plan = { kind: 'sitePlan' as const, note: '', title: '门户改版', project: 'redesign' as const };
  const places = async (fields: object) =>
    addRecord(world.services)(siteadmin, 'jyj', { ...plan, reviewers: [], ...fields }).then(
      () => 'kept',
      ({ code, issues }) => [code, ...issues.map(({ pointer }: { pointer: string }) => pointer)].join(' '),
    );
  expect(await places({ outcome: 'accepted' })).toBe('input-invalid /reviewedOn /reviewers');
  expect(await places({ doneOn: '2026-06-01' })).toBe('input-invalid /doneOn');
  const review = { reviewedOn: '2026-05-30', reviewers: ['信息化办', '保密局'] };
  expect(await places({ ...review, outcome: 'revise', doneOn: '2026-06-01' })).toBe('input-invalid /doneOn');
  expect(await places({ ...review, outcome: 'accepted', doneOn: '2026-05-01' })).toBe('input-invalid /doneOn');
  expect(await places({ ...review, outcome: 'accepted', doneOn: '2026-06-30', filedNumber: '云信备〔2026〕1号' })).toBe(
    'kept',
  );
  expect(await places({ dueOn: '2026-05-30' })).toBe('kept');
  const [kept] = await new SiteRecordRepository(world.tables).ofSite('jyj');
  const at = { siteId: 'jyj', recordId: kept?.recordId ?? '', ifMatch: 1 };
  await expect(
    changeRecord(world.services)(siteadmin, at, { ...plan, reviewers: [], doneOn: '2026-07-01' }),
  ).rejects.toMatchObject({ code: 'input-invalid' });
});

test('[DOM-04] given a domain paid for a year, when its end comes near, then its administrator and the office are reminded 60, 30 and 7 days before, on the day and after', async () => {
  const world = await SupervisionWorld.open();
  await world.grant('siteadmin', 'siteadmin', 'jyj');
  await world.grant('office', 'office', '*');
  const term = {
    kind: 'term',
    note: '',
    term: 'domain',
    subject: 'jyj.yunlan.gov.cn',
    provider: '云澜信息中心',
    from: '2025-07-01',
    until: '2026-06-30',
    renewedBy: '信息中心',
    renewsItself: false,
  } as const;
  const kept = await addRecord(world.services)(siteadmin, 'jyj', term);
  for (const [day, count] of [
    ['2026-04-30', 0],
    ['2026-05-01', 1],
    ['2026-05-31', 2],
    ['2026-06-23', 3],
    ['2026-06-30', 4],
    ['2026-07-01', 5],
    ['2026-07-02', 5],
  ] as const) {
    world.clock.set(`${day}T02:00:00.000Z`);
    await remindOfRecords(world.services);
    for (const person of ['siteadmin', 'office']) {
      const { items } = await new NoticeRepository(world.tables).list(person, { limit: 50 });
      expect([day, person, items.length]).toEqual([day, person, count]);
    }
  }
  expect((await told(world))[0]).toEqual(['期限（域名 jyj.yunlan.gov.cn）已逾期：2026-06-30']);
  const at = { siteId: 'jyj', recordId: kept.recordId, ifMatch: 1 };
  await changeRecord(world.services)(siteadmin, at, { ...term, from: '2026-07-01', until: '2027-06-30' });
  expect(await remindOfRecords(world.services)).toBe(0);
});

test('[DOM-04] given terms of several sites, when they are listed, then the office sees all, what ends first at the head, and an administrator only those of the own site', async () => {
  const world = await SupervisionWorld.open();
  await world.putSite('wjw');
  const term = (until: string) =>
    ({
      kind: 'term',
      note: '',
      term: 'certificate',
      subject: '*.yunlan.gov.cn',
      provider: '证书机构',
      from: '2025-01-01',
      until,
      renewedBy: '信息中心',
      renewsItself: true,
    }) as const;
  const office = actorWith([{ role: 'office', siteId: '*' }], { accountId: 'office', username: 'o', name: '办' });
  await addRecord(world.services)(siteadmin, 'jyj', term('2026-09-01'));
  await addRecord(world.services)(office, 'wjw', term('2026-03-01'));
  await addRecord(world.services)(office, 'wjw', { ...term('2026-01-01'), doneOn: '2026-01-01' });
  const listed = async (actor: typeof office) =>
    (await listTerms(world.services)(actor, { limit: 20 })).items.map(({ siteId, until }) => [siteId, until]);
  await expect
    .poll(() => listed(office))
    .toEqual([
      ['wjw', '2026-03-01'],
      ['jyj', '2026-09-01'],
    ]);
  expect(await listed(siteadmin)).toEqual([['jyj', '2026-09-01']]);
  await expect(listed(actorWith([{ role: 'officer', siteId: 'jyj' }]))).rejects.toMatchObject({ code: 'not-found' });
  await expect(addRecord(world.services)(siteadmin, 'jyj', { ...term('2024-12-31') })).rejects.toMatchObject({
    code: 'input-invalid',
  });
});

test('[SUP-17] given an officer’s training that ends, when its days are counted down, then the officer and the administrator are told, and no more once it is renewed', async () => {
  const world = await SupervisionWorld.open();
  await world.grant('siteadmin', 'siteadmin', 'jyj');
  const training = {
    kind: 'training',
    note: '',
    accountId: 'o1',
    name: '许思齐',
    course: '岗前',
    passed: true,
  } as const;
  await addRecord(world.services)(siteadmin, 'jyj', { ...training, trainedOn: '2025-07-01', validUntil: '2026-06-30' });
  const notices = async (accountId: string) =>
    (await new NoticeRepository(world.tables).list(accountId, { limit: 50 })).items;
  for (const [day, count] of [
    ['2026-05-30', 0],
    ['2026-05-31', 1],
    ['2026-06-23', 2],
    ['2026-06-30', 3],
    ['2026-07-01', 4],
    ['2026-07-02', 4],
  ] as const) {
    world.clock.set(`${day}T02:00:00.000Z`);
    await remindOfRecords(world.services);
    for (const person of ['o1', 'siteadmin'])
      expect([day, person, (await notices(person)).length]).toEqual([day, person, count]);
  }
  expect((await notices('o1'))[0]?.lines[0]?.zh).toContain('许思齐的上岗培训已于 2026-06-30 到期');
  await addRecord(world.services)(siteadmin, 'jyj', { ...training, trainedOn: '2026-07-02', validUntil: '2027-06-30' });
  world.clock.set('2026-07-30T02:00:00.000Z');
  expect(await remindOfRecords(world.services)).toBe(0);
});

test('[SUP-17] given trainings on record, when they are added, changed, removed or were recorded before anything followed them, then the right to write follows', async () => {
  const world = await SupervisionWorld.open();
  const qualifications = new QualificationRepository(world.tables);
  const trained = async () => (await qualifications.find('o1'))?.trained;
  const training = {
    kind: 'training',
    note: '',
    accountId: 'o1',
    name: '许',
    course: '岗前',
    trainedOn: '2026-01-05',
  } as const;
  const first = await addRecord(world.services)(siteadmin, 'jyj', {
    ...training,
    passed: true,
    validUntil: '2026-06-30',
  });
  expect(await trained()).toEqual({ jyj: [{ from: '2026-01-05', until: '2026-06-30' }] });
  const at = { siteId: 'jyj', recordId: first.recordId, ifMatch: 1 };
  await changeRecord(world.services)(siteadmin, at, { ...training, passed: false });
  expect(await trained()).toEqual({ jyj: [] });
  await removeRecord(world.services)(siteadmin, 'jyj', first.recordId);
  expect(await trained()).toEqual({});
  const old = { ...first, recordId: 'old', version: 1 } as SiteRecord;
  await world.tables.transact([new SiteRecordRepository(world.tables).put(old)]);
  await remindOfRecords(world.services);
  expect(await trained()).toEqual({ jyj: [{ from: '2026-01-05', until: '2026-06-30' }] });
});

test('[CLU-13] given units that file their plans with the office, when it looks, then each site is there with its plans, those that filed none too, and nobody else sees them', async () => {
  const world = await SupervisionWorld.open();
  const plan = {
    kind: 'sitePlan' as const,
    note: '',
    title: '建设方案',
    project: 'construction' as const,
    reviewers: [],
  };
  await addRecord(world.services)(siteadmin, 'jyj', { ...plan, filedNumber: '云信备〔2026〕1号' });
  const office = actorWith([{ role: 'office', siteId: '*' }]);
  const sites = await listPlans(world.services)(office);
  expect(sites.map(({ siteId, plans }) => [siteId, plans.map(({ filedNumber }) => filedNumber)])).toEqual([
    ['jyj', ['云信备〔2026〕1号']],
    ['portal', []],
  ]);
  const one = actorWith([{ role: 'supervisor', siteId: 'portal' }]);
  expect((await listPlans(world.services)(one)).map(({ siteId }) => siteId)).toEqual(['portal']);
  await expect(listPlans(world.services)(siteadmin)).rejects.toMatchObject({ code: /not-found|forbidden/ });
});
