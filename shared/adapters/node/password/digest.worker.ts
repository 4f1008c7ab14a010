import { scryptSync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { standBack } from '#shared/adapters/node/thread-priority.ts';
import { type KeyQuestion, keyLength, scryptOptions } from './derive-key.ts';

standBack('digests');
parentPort?.on('message', ({ id, password, salt, cost }: KeyQuestion & { readonly id: number }) => {
  parentPort?.postMessage({ id, key: scryptSync(password, salt, keyLength, scryptOptions(cost)) });
});
