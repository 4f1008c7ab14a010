import type { MadeAnswer } from '#functions/cluster/pages/request-pages.ts';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import type { SearchQuestion } from '#functions/local/work/searching/search-question.ts';
import { startThread, type Thread } from '#functions/local/work/thread.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';

export type SearchThread = Pick<Thread, 'stop'> & {
  /** Answers the operations of searching there and leaves the others to `rest`. */
  readonly before: (rest: ApiHandler) => ApiHandler;
  /** The results page of a site. */
  readonly page: (siteId: string, query: URLSearchParams) => Promise<MadeAnswer>;
};

/** Starts the thread that searches. */
export const startSearchThread = (connect: () => LocalHandle): SearchThread => {
  const thread = startThread(new URL('./search.worker.ts', import.meta.url), connect);
  const ask = (question: SearchQuestion) => thread.ask(question);
  const paths = new Set(searchRoutes.map(({ endpoint }) => endpoint.path));
  return {
    stop: thread.stop,
    before: (rest) => async (event) =>
      paths.has(event.rawPath) ? ((await ask({ kind: 'api', event })) as Awaited<ReturnType<ApiHandler>>) : rest(event),
    page: async (siteId, query) => (await ask({ kind: 'page', siteId, query: query.toString() })) as MadeAnswer,
  };
};
