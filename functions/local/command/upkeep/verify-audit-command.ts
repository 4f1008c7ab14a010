import { sealRecords } from '#functions/audit/seal-records.ts';
import { verifyAudit } from '#functions/audit/verify-audit.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { faultWords } from '#functions/local/command/upkeep/fault-words.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';

/** Chains are kept for each site, and one for the cluster itself: accounts and grants. */
const ofCluster = 'cluster';

export const verifyAuditCommand: HostCommand = {
  name: 'verify-audit',
  usage: {
    zh: '[--site <网站，或 cluster 表示账号与授权>]',
    en: '[--site <siteId, or cluster for accounts and grants>]',
  },
  summary: {
    zh: '校验审计日志的哈希链，指出第一处问题；有问题时退出码为 1',
    en: 'Proves the hash chains of the audit log and names the first fault; exit code 1 where there is one',
  },
  needs: 'engines',
  words: [0, 0],
  options: { site: { type: 'string' } },
  run: async ({ services, working }, { options, caller }) => {
    const { site } = options;
    const chains =
      site === ofCluster
        ? [ofCluster]
        : [...(site === undefined ? [ofCluster] : []), ...(await siteIds(services, site))];
    const verdicts = [];
    for (const [at, siteId] of chains.entries()) {
      caller.progress({ zh: '正在校验', en: 'Verifying', done: at, total: chains.length });
      // What waited while the cluster stood still waits for no fault of the sealer.
      if (!working) await sealRecords(services, siteId);
      const { fault, ...verdict } = await verifyAudit(services, siteId);
      const words = fault && faultWords(fault);
      if (words) caller.warn({ zh: `${siteId}：${words.zh}`, en: `${siteId}: ${words.en}` });
      verdicts.push({ ...verdict, fault: fault && words ? { ...fault, words } : null });
    }
    const sealed = verdicts.reduce((sum, verdict) => sum + verdict.sealed, 0);
    const faulty = verdicts.filter(({ fault }) => fault !== null).length;
    if (faulty === 0)
      caller.say({
        zh: `审计日志完好：${chains.length} 条链，${sealed} 条记录`,
        en: `the audit log is whole: ${chains.length} chains, ${sealed} records`,
      });
    return { exitCode: faulty === 0 ? 0 : 1, data: { whole: faulty === 0, sealed, chains: verdicts } };
  },
};
