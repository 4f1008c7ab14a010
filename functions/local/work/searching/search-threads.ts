import { availableParallelism } from 'node:os';
import type { MadeAnswer } from '#functions/cluster/pages/request-pages.ts';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import type { SearchQuestion } from '#functions/local/work/searching/search-question.ts';
import { startThread, type Thread } from '#functions/local/work/thread.ts';
import { searchRoutes } from '#functions/search/search-routes.ts';

export type SearchThreads = {
  readonly stop: () => Promise<unknown>;
  /** Answers the operations of searching there and leaves the others to `rest`. */
  readonly before: (rest: ApiHandler) => ApiHandler;
  /** The results page of a site. */
  readonly page: (siteId: string, query: URLSearchParams) => Promise<MadeAnswer>;
};

/** Two answer four readers at once in time; each holds what it has read of the index, so no more. */
const threadCount = Math.min(2, availableParallelism());

type Busy = { readonly thread: Thread; asked: number };

const askIn = async (busy: Busy, question: SearchQuestion): Promise<unknown> => {
  busy.asked += 1;
  try {
    return await busy.thread.ask(question);
  } finally {
    busy.asked -= 1;
  }
};

/** Starts the threads that search; a question goes to the one with the fewest. */
export const startSearchThreads = (connect: () => LocalHandle): SearchThreads => {
  const file = new URL('./search.worker.ts', import.meta.url);
  const pool: readonly Busy[] = Array.from({ length: threadCount }, () => ({
    thread: startThread(file, connect),
    asked: 0,
  }));
  const ask = (question: SearchQuestion) =>
    askIn(
      pool.reduce((least, busy) => (busy.asked < least.asked ? busy : least)),
      question,
    );
  const paths = new Set(searchRoutes.map(({ endpoint }) => endpoint.path));
  return {
    stop: () => Promise.all(pool.map(({ thread }) => thread.stop())),
    before: (rest) => async (event) =>
      paths.has(event.rawPath) ? ((await ask({ kind: 'api', event })) as Awaited<ReturnType<ApiHandler>>) : rest(event),
    page: async (siteId, query) => (await ask({ kind: 'page', siteId, query: query.toString() })) as MadeAnswer,
  };
};
