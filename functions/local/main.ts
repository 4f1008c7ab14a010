import { boundProcess } from '#functions/local/process/bound-process.ts';
import { keepCompiled } from '#functions/local/process/keep-compiled.ts';

boundProcess();
keepCompiled();
const { runCluster } = await import('#functions/local/run-cluster.ts');
await runCluster();
