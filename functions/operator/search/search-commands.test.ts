import { describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import type { CommandHost, CommandInput } from '#functions/local/command/command.ts';
import { searchCommands } from '#functions/operator/search/search-commands.ts';
import type { SearchDomain, SearchDomainHealth, SearchUpgrade } from '#shared/ports/search-domain.ts';

const well: SearchDomainHealth = {
  version: 'OpenSearch_2.19',
  status: 'green',
  processing: false,
  nodes: 2,
  shards: { total: 10, unassigned: 0 },
  freeBytes: 40e9,
  snapshots: { paused: false },
  softwareUpdate: null,
  upgrade: null,
  upgradeTargets: ['OpenSearch_3.1'],
};

/** A domain whose service answers `upgrades` one after the other. */
const run = async (
  words: readonly string[],
  { health = well, upgrades = [] }: { health?: SearchDomainHealth; upgrades?: readonly SearchUpgrade[] } = {},
) => {
  const done: string[] = [];
  const left = [...upgrades];
  const searchDomain: SearchDomain = {
    health: async () => health,
    upgrade: async () => left.shift(),
    checkUpgrade: async (version) => void done.push(`check ${version}`),
    startUpgrade: async (version) => void done.push(`start ${version}`),
    startSoftwareUpdate: async () => void done.push('update'),
  };
  const [name, ...rest] = words;
  const command = searchCommands(1).find((one) => one.name === name);
  const nothing = () => undefined;
  const result = await command?.run(
    { services: { searchDomain } as unknown as Services } as CommandHost,
    {
      positionals: rest.filter((word) => !word.startsWith('--')),
      options: {},
      flags: { start: rest.includes('--start') },
      caller: { say: nothing, warn: nothing, progress: nothing, path: (given: string) => given },
    } as unknown as CommandInput,
  );
  return { result, done };
};
const check = (status: SearchUpgrade['status']): SearchUpgrade => ({ name: 'u', step: 'check', status });

describe('given a search domain kept by a service', () => {
  test('[OPS-06] when it is green, then the operator is told and the exit code is 0; a shard without a place makes it 1', async () => {
    expect((await run(['search-health'])).result).toMatchObject({ exitCode: 0, data: { status: 'green' } });
    const health = { ...well, shards: { total: 10, unassigned: 2 } };
    expect((await run(['search-health'], { health })).result).toMatchObject({ exitCode: 1 });
  });

  test('[OPS-06] when an upgrade is asked for, then it begins only after its check succeeded, and without --start not at all', async () => {
    const upgrades = [check('running'), check('succeeded')];
    expect((await run(['search-upgrade', 'OpenSearch_3.1'], { upgrades })).done).toEqual(['check OpenSearch_3.1']);
    expect((await run(['search-upgrade', 'OpenSearch_3.1', '--start'], { upgrades })).done).toEqual([
      'check OpenSearch_3.1',
      'start OpenSearch_3.1',
    ]);
  });

  test.each([
    ['OpenSearch_3.1', [check('failed')], 'did not succeed'],
    ['OpenSearch_9.0', [], 'cannot be upgraded'],
  ] as const)(
    '[OPS-06] when an upgrade to %s is not possible, then it is refused and nothing begins',
    async (version, upgrades, words) => {
      await expect(run(['search-upgrade', version, '--start'], { upgrades })).rejects.toThrow(words);
    },
  );

  test('[OPS-06] when no update waits, then none begins', async () => {
    await expect(run(['search-update'])).rejects.toThrow('no update waits');
    const health = { ...well, softwareUpdate: { version: 'R2', automaticAt: null } };
    expect((await run(['search-update'], { health })).done).toEqual(['update']);
  });
});
