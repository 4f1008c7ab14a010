import { parentPort, workerData } from 'node:worker_threads';
import { attachLocalServices } from '#functions/composition/local.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { serveThread } from '#functions/local/work/serve-thread.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';
import { renderHandler } from '#functions/rendering/rendering-handlers.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

// One of the threads that make pages: what people wait for first, the rest behind it.
const services = attachLocalServices(workerData as ThreadStart);
const render = renderHandler(themedServices(services, loadBaseTheme().sources));
serveThread(parentPort, [
  startQueueLoop(services.queue, [
    ['renderHigh', render],
    ['renderLow', render],
  ]),
]);
