import { awsSearchClient } from '#functions/composition/aws/search-client.ts';
import type { AwsPart } from '#functions/composition/aws.ts';
import { OpensearchIndex } from '#shared/adapters/aws/search/opensearch-index.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** The search of the cluster, for functions that use it. @throws Error naming every variable that is missing or wrong */
export const awsSearch: AwsPart<SearchIndex> = (environment, { clock }) => {
  const { SEARCH_ALIAS: alias, SEARCH_ACCESS: access } = readEnv(awsEnv.search, environment);
  return new OpensearchIndex({ client: awsSearchClient(environment), alias, readsOnly: access === 'read' }, clock);
};
