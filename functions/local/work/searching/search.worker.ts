import { parentPort, workerData } from 'node:worker_threads';
import { requestPages } from '#functions/cluster/pages/request-pages.ts';
import { attachLocalServices } from '#functions/composition/local.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import type { SearchQuestion } from '#functions/local/work/searching/search-question.ts';
import { serveThread } from '#functions/local/work/serve-thread.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';
import { loadBaseTheme } from '../../../../web/theme/base-theme.ts';

// The thread that ranks: as the function behind the search routes does it elsewhere, so that a question with many answers holds
// up no page and no editor.
const services = attachLocalServices(workerData as ThreadStart, 'questions');
const pages = requestPages(services, themedServices(services, loadBaseTheme().sources));
const api = apiHandler(searchRoutes, services);
serveThread(parentPort, [], (question: SearchQuestion) =>
  question.kind === 'api' ? api(question.event) : pages.search(question.siteId, new URLSearchParams(question.query)),
);
