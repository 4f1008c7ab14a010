import { expect, test } from 'vitest';
import { getRectification, listRectifications } from '#functions/supervision/rectification/list-rectifications.ts';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { listUpkeep, siteUpkeep, upkeepSummaries } from '#functions/supervision/upkeep/list-upkeep.ts';
import { reviewUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

const office = actorWith([{ role: 'office', siteId: '*' }]);

test('[ACL-07] given supervisors of different boards, when they demand or follow up, then each does on columns of their own board, on every site, and the office on all', async () => {
  const made = await SupervisionWorld.open();
  await made.putColumn('jyj', 'bszn', { function: 'service', board: 'service' });
  await made.putColumn('portal', 'zwgk', { function: 'disclosure', board: 'disclosure' });
  await made.putColumn('jyj', 'zwgk', { function: 'disclosure', board: 'disclosure' });
  const upkeep = new UpkeepRepository(made.tables);
  const named = (board: 'disclosure' | 'service') => ({ board, accountIds: [board] });
  const rules = { ...(await upkeep.rules()), version: 1, supervisors: [named('disclosure'), named('service')] };
  await made.tables.transact([upkeep.putRules(rules)]);
  const who = (accountId: string) =>
    actorWith([{ role: 'supervisor', siteId: '*' }], { accountId, username: accountId, name: '督' });
  const about = (id: string) => ({
    subject: { kind: 'column' as const, id, name: id },
    problem: '长期不更新',
    deadline: '2026-12-31',
  });
  const issue = issueRectification(made.services);
  const refused = { code: 'forbidden' };
  for (const siteId of ['jyj', 'portal']) await issue(who('disclosure'), siteId, about('zwgk'));
  const notice = await issue(who('service'), 'jyj', about('bszn'));
  await expect(issue(who('disclosure'), 'jyj', about('bszn'))).rejects.toMatchObject(refused);
  await expect(issue(who('service'), 'portal', about('zwgk'))).rejects.toMatchObject(refused);
  await expect(issue(who('service'), 'jyj', about('none'))).rejects.toMatchObject(refused);
  const site = { ...about('jyj'), subject: { kind: 'site' as const, id: 'jyj', name: '教育局' } };
  await expect(issue(who('service'), 'jyj', site)).rejects.toMatchObject(refused);
  await issue(who('somebody'), 'jyj', site);
  const at = { siteId: 'jyj', rectificationId: notice.rectificationId, ifMatch: 1 };
  const confirm = { step: 'confirm' as const, text: '已更新' };
  await expect(followUpRectification(made.services)(who('disclosure'), at, confirm)).rejects.toMatchObject(refused);
  expect(await followUpRectification(made.services)(office, at, confirm)).toMatchObject({ state: 'confirmed' });
});

test('[ACL-07] given a supervisor of one board, when they read, then they read columns and notices of their board on every site, on their own site all, and others as before', async () => {
  const made = await SupervisionWorld.open();
  await made.putColumn('jyj', 'bszn', { type: '办事服务', updateClass: 'periodic', function: 'service' });
  await made.putColumn('jyj', 'zwgk', { type: '工作动态', updateClass: 'periodic', function: 'disclosure' });
  const upkeep = new UpkeepRepository(made.tables);
  const supervisors = [{ board: 'service' as const, accountIds: ['service'] }];
  await made.tables.transact([upkeep.putRules({ ...(await upkeep.rules()), version: 1, supervisors })]);
  await reviewUpkeep(made.services)('jyj');
  const person = { accountId: 'service', username: 'service', name: '督' };
  const service = actorWith([{ role: 'supervisor', siteId: '*' }], person);
  const alsoThere = actorWith(
    [
      { role: 'supervisor', siteId: '*' },
      { role: 'siteadmin', siteId: 'jyj' },
    ],
    person,
  );
  const unnamed = actorWith([{ role: 'supervisor', siteId: '*' }]);
  const boards = async (actor: typeof service) =>
    [...new Set((await siteUpkeep(made.services)('jyj', actor)).map(({ board }) => board))].filter(Boolean).sort();
  expect(await boards(service)).toEqual(['service']);
  expect(await boards(alsoThere)).toEqual(['disclosure', 'service']);
  expect(await boards(unnamed)).toEqual(['disclosure', 'service']);

  const blank = { state: 'blank' as const, limit: 50 };
  const listed = async (actor: typeof service, board?: 'disclosure') =>
    (await listUpkeep(made.services)({ ...blank, actor, board })).items.map(({ columnId }) => columnId);
  expect(await listed(service)).toEqual(['bszn']);
  expect(await listed(service, 'disclosure')).toEqual([]);
  expect(await listed(office)).toEqual(expect.arrayContaining(['bszn', 'zwgk']));
  const counted = async (actor: typeof service) =>
    (await upkeepSummaries(made.services)(actor)).find(({ siteId }) => siteId === 'jyj')?.counts.blank;
  expect(await counted(service)).toBe(1);
  expect(await counted(office)).toBeGreaterThan(1);

  const notice = (id: string) =>
    issueRectification(made.services)(office, 'jyj', {
      subject: { kind: 'column', id, name: id },
      problem: '长期不更新',
      deadline: '2026-12-31',
    });
  const own = await notice('bszn');
  const other = await notice('zwgk');
  made.tables.settleIndexes();
  const read = async (actor: typeof service) =>
    (await listRectifications(made.services)({ state: 'issued', limit: 20, actor })).items
      .map(({ subject }) => subject.id)
      .sort();
  expect(await read(service)).toEqual(['bszn']);
  expect(await read(alsoThere)).toEqual(['bszn', 'zwgk']);
  const one = (rectificationId: string) =>
    getRectification(made.services)({ siteId: 'jyj', rectificationId, actor: service });
  expect(await one(own.rectificationId)).toMatchObject({ subject: { id: 'bszn' } });
  await expect(one(other.rectificationId)).rejects.toMatchObject({ code: 'not-found' });
});
