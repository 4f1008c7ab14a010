import { Client } from '@opensearch-project/opensearch';
import { OpensearchIndex } from '#shared/adapters/aws/search/opensearch-index.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import type { ScoreWeights } from '#shared/text/search/rank/score-weights.ts';

/** Indexes of an engine on this machine, each behind an alias of its own; what is written is found at once. */
export const searchAt = (endpoint: string, clock: Clock) => {
  const client = new Client({ node: endpoint });
  return {
    open: (alias: string, weights: ScoreWeights): SearchIndex =>
      new OpensearchIndex({ client, alias, findableAtOnce: true }, clock, weights),
    close: (): Promise<void> => client.close(),
  };
};
