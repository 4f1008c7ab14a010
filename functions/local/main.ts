import { boundProcess } from '#functions/local/process/bound-process.ts';

boundProcess();
const { runCluster } = await import('#functions/local/run-cluster.ts');
await runCluster();
