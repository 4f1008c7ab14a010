import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { HostCommand } from '#functions/local/command/command.ts';
import { exportCluster } from '#functions/local/command/transfer/export-cluster.ts';

export const exportCommand: HostCommand = {
  name: 'cluster export',
  usage: { zh: '<文件.jsonl.gz>', en: '<file.jsonl.gz>' },
  summary: {
    zh: '导出整个网站群，供另一处（本机或云上）导入，运行中也可进行',
    en: 'Writes the whole cluster for another place, one machine or cloud, to take in; also while running',
  },
  needs: 'engines',
  words: [1, 1],
  run: async ({ services, snapshot: open }, { positionals, caller }) => {
    const file = caller.path(positionals[0] ?? '');
    const counts = { items: 0, counters: 0, objects: 0 };
    const snapshot = open();
    const unfinished = `${file}.part`;
    try {
      const lines = exportCluster(snapshot, { at: services.clock.now(), counts, caller });
      // It holds what only the cluster may know, password digests among it.
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
      await rename(unfinished, file);
    } finally {
      snapshot.close();
      await rm(unfinished, { force: true });
    }
    caller.say({
      zh: `已导出到 ${file}：${counts.items} 条数据，${counts.objects} 个对象，${counts.counters} 个计数器`,
      en: `exported to ${file}: ${counts.items} items, ${counts.objects} objects, ${counts.counters} counters`,
    });
    caller.say({
      zh: '动态验证码的密钥由本群密钥保护，不在文件中：如要沿用，请把本群密钥（一台机器上是 DATA_DIR 中的 secret 文件，云上是密钥管理中的 clusterSecret）另行带到新处',
      en: 'second factors are sealed with this cluster’s own secret, which is not in the file: to keep them, take it along: the file secret of DATA_DIR, or clusterSecret where it is deployed',
    });
    return { exitCode: 0, data: { file, ...counts } };
  },
};
