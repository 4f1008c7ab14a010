import type { Services } from '#functions/composition/services.ts';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import { visitBufferOf } from '#functions/supervision/visits/visit-buffer.ts';

/** A handler that has written the visits it took when it answers: a function of the cloud may never run again after that. */
export const keepVisits =
  (services: Pick<Services, 'tables' | 'ids' | 'clock' | 'config'>, handle: ApiHandler): ApiHandler =>
  async (event) => {
    const answer = await handle(event);
    await visitBufferOf(services).flush();
    return answer;
  };
