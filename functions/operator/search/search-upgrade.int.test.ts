import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { awsSearchDomain } from '#functions/composition/aws/search-domain.ts';
import type { Services } from '#functions/composition/services.ts';
import type { CommandHost, CommandInput } from '#functions/local/command/command.ts';
import { searchCommands } from '#functions/operator/search/search-commands.ts';
import { type SearchServiceBehaviour, startSearchService } from '#shared/adapters/aws/testing/search-service.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';

const behaviour: SearchServiceBehaviour = { version: 'OpenSearch_2.19', targets: ['OpenSearch_3.1'], looks: 2 };
afterEach(() => vi.unstubAllEnvs());

/** The commands as composed for a deployed cluster, on the service's own client over HTTP. */
const open = async (changed: Partial<SearchServiceBehaviour> = {}) => {
  const service = await startSearchService('zhanqun', { ...behaviour, ...changed });
  onTestFinished(service.close);
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL: service.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  }))
    vi.stubEnv(name, value);
  const environment = { SEARCH_DOMAIN_ARN: 'arn:aws:es:us-east-1:000000000000:domain/zhanqun' };
  const ports = { clock: new FixedClock() } as unknown as Parameters<typeof awsSearchDomain>[1];
  const services = { searchDomain: awsSearchDomain(environment, ports) } as unknown as Services;
  const host = { services } as CommandHost;
  const progress: string[] = [];
  const command = async (name: string, version?: string, start = false) => {
    const caller = {
      say: () => undefined,
      warn: () => undefined,
      progress: ({ en }: { en: string }) => void progress.push(en),
    };
    const input = { positionals: version ? [version] : [], options: {}, flags: { start }, caller };
    const found = searchCommands(1).find((one) => one.name === name);
    return found?.run(host, input as unknown as CommandInput);
  };
  const health = async () => (await command('search-health'))?.data as Record<string, unknown> | undefined;
  /** Looks until nothing is under way. */
  const ended = async () => {
    for (let looks = 0; looks < 20; looks += 1) {
      const seen = await health();
      if ((seen?.['upgrade'] as { status?: string } | null)?.status !== 'running') return health();
    }
    throw new Error('it never ends');
  };
  return { service, command, health, ended, progress };
};

describe('given a search domain behind the service’s own interface', () => {
  test('[OPS-06] when nothing was ever upgraded, then its health tells version, space and what is possible', async () => {
    const { health } = await open();
    expect(await health()).toMatchObject({
      version: 'OpenSearch_2.19',
      status: 'green',
      processing: false,
      freeBytes: 40e9,
      softwareUpdate: { version: 'R20260301' },
      upgrade: null,
      upgradeTargets: ['OpenSearch_3.1'],
    });
  });

  test('[OPS-06] when a version is not offered, then nothing is asked for, and the operator reads what is', async () => {
    const { service, command } = await open();
    await expect(command('search-upgrade', 'OpenSearch_9.0', true)).rejects.toThrow('possible: OpenSearch_3.1');
    expect(service.begun).toEqual([]);
  });

  test('[OPS-06] when the check finds the domain not eligible, then the upgrade is refused and does not begin', async () => {
    const { service, command, health } = await open({ ends: { PRE_UPGRADE_CHECK: 'FAILED' } });
    await expect(command('search-upgrade', 'OpenSearch_3.1', true)).rejects.toThrow('did not succeed (failed)');
    expect(service.begun).toEqual(['check']);
    expect(await health()).toMatchObject({
      version: 'OpenSearch_2.19',
      upgrade: { step: 'check', status: 'failed' },
    });
  });

  test('[OPS-06] when it is eligible and --start is left out, then it was looked at until the check ended, and nothing more', async () => {
    const { service, command, progress } = await open();
    expect(await command('search-upgrade', 'OpenSearch_3.1')).toMatchObject({
      exitCode: 0,
      data: { eligible: true, started: false },
    });
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(service.begun).toEqual(['check']);
  });

  test('[OPS-06] when it begins, then a second one is refused while it is under way, and its health says when it is done', async () => {
    const { service, command, health, ended } = await open();
    expect(await command('search-upgrade', 'OpenSearch_3.1', true)).toMatchObject({ data: { started: true } });
    expect(service.begun).toEqual(['check', 'upgrade']);
    expect(await health()).toMatchObject({ processing: true, upgrade: { status: 'running' } });
    await expect(command('search-upgrade', 'OpenSearch_3.1', true)).rejects.toThrow('is changing');
    expect(await ended()).toMatchObject({
      version: 'OpenSearch_3.1',
      processing: false,
      upgrade: { step: 'upgrade', status: 'succeeded' },
    });
    await expect(command('search-upgrade', 'OpenSearch_3.1', true)).rejects.toThrow('possible: none');
  });

  test.each(['SNAPSHOT', 'UPGRADE'] as const)(
    '[OPS-06] when its step %s fails, then its health says so, and the version is what it was',
    async (step) => {
      const { command, ended } = await open({ ends: { [step]: 'FAILED' } });
      await command('search-upgrade', 'OpenSearch_3.1', true);
      expect(await ended()).toMatchObject({
        version: 'OpenSearch_2.19',
        processing: false,
        upgrade: { step: step === 'SNAPSHOT' ? 'snapshot' : 'upgrade', status: 'failed' },
      });
    },
  );

  test('[OPS-06] when the update of its own software begins, then none waits any more', async () => {
    const { command, health } = await open();
    await command('search-update');
    expect((await health())?.['softwareUpdate']).toBeNull();
    await expect(command('search-update')).rejects.toThrow('no update waits');
  });
});
