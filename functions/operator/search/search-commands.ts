import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { SearchDomain, SearchUpgrade } from '#shared/ports/search-domain.ts';

const domainOf = ({ searchDomain }: Services): SearchDomain => {
  if (searchDomain) return searchDomain;
  throw new CommandRefused({
    zh: '此环境的检索服务在部署之外，由其维护者管理',
    en: 'the search server of this environment stands outside the deployment; whoever runs it looks after it',
  });
};

const searchHealth: HostCommand = {
  name: 'search-health',
  usage: { zh: '', en: '' },
  summary: {
    zh: '检索服务的状态、空间、分片、快照、待装更新和可升级版本；不正常时退出码为 1',
    en: 'State, space, shards, snapshots, updates and upgrades of the search service; exit code 1 where it is unwell',
  },
  needs: 'engines',
  words: [0, 0],
  run: async ({ services }, { caller }) => {
    const health = await domainOf(services).health();
    const { status, version, processing, nodes, shards, freeBytes, softwareUpdate, upgrade, upgradeTargets } = health;
    const free = freeBytes === null ? '?' : `${(freeBytes / 1e9).toFixed(1)} GB`;
    caller.say({
      zh: `${version}：${status}${processing ? '（正在变更）' : ''}，节点 ${nodes}，分片 ${shards.total}（未分配 ${shards.unassigned}），最小剩余 ${free}`,
      en: `${version}: ${status}${processing ? ' (changing)' : ''}, ${nodes} nodes, ${shards.total} shards (${shards.unassigned} unassigned), ${free} free at least`,
    });
    caller.say(
      health.snapshots.paused
        ? { zh: '自动快照已暂停', en: 'automatic snapshots are paused' }
        : { zh: '自动快照每小时一次，保留 14 天', en: 'automatic snapshots every hour, kept for 14 days' },
    );
    if (softwareUpdate)
      caller.say({
        zh: `待装服务更新 ${softwareUpdate.version}，自动安装时间 ${softwareUpdate.automaticAt ?? '未定'}（search-update 立即安装）`,
        en: `service update ${softwareUpdate.version} waits, by itself at ${softwareUpdate.automaticAt ?? 'no set time'} (search-update begins it)`,
      });
    if (upgradeTargets.length > 0)
      caller.say({
        zh: `可升级到 ${upgradeTargets.join('、')}`,
        en: `can be upgraded to ${upgradeTargets.join(', ')}`,
      });
    if (upgrade) caller.say(`${upgrade.name}\t${upgrade.step}\t${upgrade.status}`);
    const well = status === 'green' && shards.unassigned === 0;
    return { exitCode: well ? 0 : 1, data: { ...health, upgradeTargets: [...upgradeTargets] } };
  },
};

/** Waits for the end of a check; the service takes minutes. */
const checked = async (domain: SearchDomain, caller: Caller, pollMs: number): Promise<SearchUpgrade | undefined> => {
  for (let looks = 1; ; looks += 1) {
    const found = await domain.upgrade();
    if (found?.status !== 'running') return found;
    caller.progress({ zh: '正在检查能否升级', en: 'Checking whether it can be upgraded', done: looks });
    await pause(pollMs);
  }
};

/** @throws CommandRefused where the domain cannot be upgraded to `version` */
const assertEligible = async (domain: SearchDomain, version: string, caller: Caller, pollMs: number): Promise<void> => {
  const { upgradeTargets, processing } = await domain.health();
  if (!upgradeTargets.includes(version))
    throw new CommandRefused({
      zh: `不能升级到 ${version}；可选：${upgradeTargets.join('、') || '无'}`,
      en: `it cannot be upgraded to ${version}; possible: ${upgradeTargets.join(', ') || 'none'}`,
    });
  if (processing)
    throw new CommandRefused({ zh: '检索服务正在变更，请稍后再试', en: 'the service is changing: try again later' });
  await domain.checkUpgrade(version);
  await pause(pollMs);
  const result = await checked(domain, caller, pollMs);
  if (result?.step === 'check' && result.status === 'succeeded') return;
  throw new CommandRefused({
    zh: `升级检查未通过（${result?.status ?? '无结果'}）：原因见控制台的升级历史`,
    en: `the check of the upgrade did not succeed (${result?.status ?? 'no result'}): its reasons are in the history of upgrades`,
  });
};

const searchUpgrade = (pollMs: number): HostCommand => ({
  name: 'search-upgrade',
  usage: { zh: '<版本> [--start]', en: '<version> [--start]' },
  summary: {
    zh: '检查检索服务能否升级到某版本；加 --start 则检查通过后开始升级，其间检索照常',
    en: 'Checks whether the search service can be upgraded to a version; with --start begins it after that; search goes on',
  },
  needs: 'engines',
  words: [1, 1],
  options: { start: { type: 'boolean' } },
  run: async ({ services }, { positionals: [version = ''], flags, caller }) => {
    const domain = domainOf(services);
    await assertEligible(domain, version, caller, pollMs);
    const started = flags['start'] === true;
    if (started) await domain.startUpgrade(version);
    caller.say(
      started
        ? {
            zh: `已开始升级到 ${version}；用 search-health 查看`,
            en: `the upgrade to ${version} began; see search-health`,
          }
        : { zh: `可以升级到 ${version}`, en: `it can be upgraded to ${version}` },
    );
    return { exitCode: 0, data: { version, eligible: true, started } };
  },
});

const searchUpdate: HostCommand = {
  name: 'search-update',
  usage: { zh: '', en: '' },
  summary: { zh: '立即安装检索服务的软件更新', en: 'Begins the update of the search service’s own software' },
  needs: 'engines',
  words: [0, 0],
  run: async ({ services }, { caller }) => {
    const domain = domainOf(services);
    const { softwareUpdate } = await domain.health();
    if (!softwareUpdate) throw new CommandRefused({ zh: '没有待装的更新', en: 'no update waits' });
    await domain.startSoftwareUpdate();
    const { version } = softwareUpdate;
    caller.say({ zh: `已开始安装 ${version}`, en: `the update to ${version} began` });
    return { exitCode: 0, data: { version } };
  },
};

/** What an operator does about the machines behind the search; `pollMs`: how often a check is looked at. */
export const searchCommands = (pollMs = 15_000): readonly HostCommand[] => [
  searchHealth,
  searchUpgrade(pollMs),
  searchUpdate,
];
