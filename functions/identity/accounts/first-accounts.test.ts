import { describe, expect, test } from 'vitest';
import type { ClusterConfig } from '#functions/composition/services.ts';
import { firstAccounts } from '#functions/identity/accounts/first-accounts.ts';
import { FastPasswordHasher } from '#shared/adapters/memory/fast-password-hasher.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';

const event = (RequestType: string) => ({
  RequestType,
  LogicalResourceId: 'resource',
  StackId: 'arn:stack/1',
  PhysicalResourceId: 'first-accounts',
  ResourceProperties: {},
  OldResourceProperties: {},
});

const emptyCluster = () => {
  const clock = new FixedClock();
  const services = {
    config: { mode: 'production' } as ClusterConfig,
    tables: new MemoryTableStore({ clock }),
    clock,
    ids: new SequentialIds(),
    hasher: new FastPasswordHasher(),
  };
  const accounts = new AccountRepository(services.tables);
  const rolesOf = async (username: string) => {
    const account = await accounts.findByUsername(username);
    const book = account && (await new GrantRepository(services.tables).book(account.accountId));
    return book?.grants.map(({ roleId, siteId }) => `${roleId} ${siteId}`);
  };
  return { services, accounts, rolesOf, run: firstAccounts(services, () => 'Deployed#2026') };
};

describe('given an empty cluster', () => {
  test('[ACL-01] when it is deployed, then there is one account for each role that makes others, to be changed at once', async () => {
    const { accounts, rolesOf, run } = emptyCluster();
    await run(event('Create'));
    for (const role of ['system', 'security', 'auditor', 'office']) {
      expect(await rolesOf(role)).toEqual([`${role} *`]);
      expect(await accounts.findByUsername(role)).toMatchObject({ mustChangePassword: true, demonstration: false });
    }
  });

  test('when the first call broke off, then the second makes it whole', async () => {
    const { services, rolesOf, run } = emptyCluster();
    const { transact } = services.tables;
    let left = 1;
    services.tables.transact = async (writes) => {
      left -= 1;
      if (left < 0) throw new Error('no answer');
      return transact.call(services.tables, writes);
    };
    await expect(run(event('Create'))).rejects.toThrow('no answer');
    services.tables.transact = transact;
    expect(await rolesOf('system')).toEqual([]);
    await run(event('Create'));
    expect(await rolesOf('system')).toEqual(['system *']);
  });

  test('when the deployment changes or goes, then nothing is made', async () => {
    const { accounts, run } = emptyCluster();
    await run(event('Update'));
    await run(event('Delete'));
    expect(await accounts.findByUsername('office')).toBeUndefined();
  });
});

test('[ACL-01] given an account in use whose rights were taken, when the cluster is deployed again, then it does not get them back', async () => {
  const { services, accounts, rolesOf, run } = emptyCluster();
  await run(event('Create'));
  const office = await accounts.findByUsername('office');
  if (!office) throw new Error('no office');
  await services.tables.transact([accounts.put({ ...office, version: office.version + 1, mustChangePassword: false })]);
  const repository = new GrantRepository(services.tables);
  await services.tables.transact(
    repository.save(office.accountId, await repository.book(office.accountId), []).slice(),
  );
  await run(event('Create'));
  expect(await rolesOf('office')).toEqual([]);
});
