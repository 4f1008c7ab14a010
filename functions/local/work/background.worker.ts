import { parentPort, workerData } from 'node:worker_threads';
import { sealHandler } from '#functions/audit/seal-handler.ts';
import { attachLocalServices } from '#functions/composition/local.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { serveThread } from '#functions/local/work/serve-thread.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';
import { mediaHandler } from '#functions/media/media-handler.ts';
import { searchHandler } from '#functions/search/search-handler.ts';

// The thread for what takes time and nobody's page waits for: words of the index, pictures, texts of documents, seals.
const services = attachLocalServices(workerData as ThreadStart, 'background');
serveThread(parentPort, [
  startQueueLoop(services.queue, [['seal', sealHandler(services)]]),
  startQueueLoop(services.queue, [
    ['search', searchHandler(services)],
    ['media', mediaHandler(services)],
  ]),
]);
