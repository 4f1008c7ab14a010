import { expect, test } from 'vitest';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
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
