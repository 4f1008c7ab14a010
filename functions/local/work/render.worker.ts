import { parentPort, workerData } from 'node:worker_threads';
import { attachLocalServices } from '#functions/composition/local.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { serveThread } from '#functions/local/work/serve-thread.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';
import { renderHandler } from '#functions/rendering/rendering-handlers.ts';
import { renderingServices } from '#functions/rendering/rendering-services.ts';
import { themedRenderer } from '#functions/rendering/worker/themed-renderer.ts';
import { templatesOf } from '#shared/repositories/template/templates-of.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

// One of the threads that make pages: what people wait for first, the rest behind it.
const services = attachLocalServices(workerData as ThreadStart);
const render = renderHandler(
  renderingServices({ ...services, renderer: themedRenderer(loadBaseTheme().sources, templatesOf(services.tables)) }),
);
serveThread(parentPort, [
  startQueueLoop(services.queue, [
    ['renderHigh', render],
    ['renderLow', render],
  ]),
]);
