import { scryptSync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { DigestAsked } from '#functions/composition/digest/derive-behind.ts';
import { background, standBack } from '#functions/composition/thread-priority.ts';

// A flood of guesses takes what nobody else needs: whoever edits, reads or saves comes first.
standBack(background);
parentPort?.on('message', ({ id, password, salt, length, options }: DigestAsked) => {
  const key = scryptSync(password, salt, length, options);
  parentPort?.postMessage({ id, key });
});
