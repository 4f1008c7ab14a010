import { parentPort, workerData } from 'node:worker_threads';
import { attachEmbeddedStorage } from '../storage/attach-embedded-storage.ts';
import type { EmbeddedHandle } from '../storage/embedded-storage.ts';

// A thread for the storage tests: reads what the owner wrote, writes, waits for a job, and tells what it saw.
const storage = attachEmbeddedStorage(workerData as EmbeddedHandle);
const before = await storage.tables.get({ table: 'content', pk: 'p', sk: 'owner' });
await storage.tables.transact([{ table: 'content', put: { pk: 'p', sk: 'thread', version: 1 } }]);
await storage.objects.put('jyj/pages/a.html', Buffer.from('from a thread'), { contentType: 'text/html' });
// The storage alone keeps no thread alive.
const awake = setInterval(() => undefined, 1000);
const number = await storage.tables.reserve('n', 1);

const body = await new Promise<string>((resolve) => {
  const stop = storage.queue.subscribe('task', async () => {
    const [message] = await storage.queue.receive('task', { limit: 1, visibilitySeconds: 30 });
    if (!message) return;
    await storage.queue.delete('task', [message.receiptHandle]);
    stop();
    resolve(message.body);
  });
  parentPort?.postMessage('ready');
});
clearInterval(awake);
storage.close();
parentPort?.postMessage({ before, number, body });
