import { type Route, route } from '#functions/http/route.ts';
import { assertOperator } from '#functions/operations/assert-operator.ts';
import { discardDeadLetters, listDeadLetters, redriveDeadLetters } from '#functions/operations/dead-letters.ts';
import { getHealth } from '#functions/operations/get-health.ts';
import {
  discardDeadLettersEndpoint,
  getOperationsHealthEndpoint,
  listDeadLettersEndpoint,
  reconcileSearchEndpoint,
  redriveDeadLettersEndpoint,
} from '#shared/schemas/http/operations/operations-endpoints.ts';

const reconcile = { body: JSON.stringify({ reconcile: true }), coalesceKey: 'reconcile' };

/** The screen of those who look after the machinery. */
export const operationsRoutes: readonly Route[] = [
  route(getOperationsHealthEndpoint, async (services, _request, actor) => {
    const { storage, searchDomain, ...health } = await getHealth(services)(actor);
    return {
      ...health,
      searchDomain: searchDomain && { ...searchDomain, upgradeTargets: [...searchDomain.upgradeTargets] },
      storage: storage && { ...storage, kinds: [...storage.kinds] },
    };
  }),
  route(listDeadLettersEndpoint, async (services, { params, query }, actor) => ({
    items: [...(await listDeadLetters(services)(params.queue, query.limit, actor))],
    nextCursor: null,
  })),
  route(redriveDeadLettersEndpoint, async (services, { params, body }, actor) => ({
    count: await redriveDeadLetters(services)(params.queue, body.messageIds, actor),
  })),
  route(discardDeadLettersEndpoint, async (services, { params, body }, actor) => ({
    count: await discardDeadLetters(services)(params.queue, body.messageIds, body.reason, actor),
  })),
  // The comparison walks over all articles: it is work of the queue, not of the request.
  route(reconcileSearchEndpoint, async ({ queue }, _request, actor) => {
    assertOperator(actor);
    await queue.send('search', [reconcile]);
    return { started: true as const };
  }),
];
