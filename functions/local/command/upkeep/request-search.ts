import type { Services } from '#functions/composition/services.ts';
import type { SearchMessage } from '#shared/schemas/events/search-message.ts';

/** Asks for the entries of sites anew through the queue, where the search engine is out of reach; search goes on meanwhile. */
export const requestSearch = async ({ queue }: Pick<Services, 'queue'>, sites: readonly string[]): Promise<void> => {
  const bodies = sites.map((siteId): SearchMessage => ({ siteId }));
  await queue.send(
    'search',
    bodies.map((body) => ({ body: JSON.stringify(body) })),
  );
};
