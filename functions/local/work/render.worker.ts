import { parentPort, workerData } from 'node:worker_threads';
import { attachLocalServices } from '#functions/composition/local.ts';
import { type PageNews, pageTurns } from '#functions/local/work/page-turns.ts';
import { startQueueLoop } from '#functions/local/work/queue-loop.ts';
import { serveThread } from '#functions/local/work/serve-thread.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';
import { renderHandler } from '#functions/rendering/rendering-handlers.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

/** Pages in the background at work at once. */
const behindAtOnce = 60;

// One of the threads that make pages: what people wait for first, the rest behind it. Whoever asks for answers goes before both.
const services = attachLocalServices(workerData as ThreadStart, 'pages');
const rendering = themedServices(services, loadBaseTheme().sources);
const { first, behind, importing } = pageTurns(behindAtOnce);
const low = renderHandler(rendering, behind);
serveThread(
  parentPort,
  [
    startQueueLoop(services.queue, [['renderHigh', renderHandler(rendering, first)]]),
    // Two, so that one has pages to make while the other hands its messages back.
    startQueueLoop(services.queue, [['renderLow', low]]),
    startQueueLoop(services.queue, [['renderLow', low]]),
  ],
  async ({ imports }: PageNews) => importing(imports),
);
