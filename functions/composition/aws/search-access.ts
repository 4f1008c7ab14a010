import { awsSearchClient } from '#functions/composition/aws/search-client.ts';
import { OpensearchAccess } from '#shared/adapters/aws/search-access/opensearch-access.ts';
import type { SearchAccess } from '#shared/ports/search-access.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { type Environment, readEnv } from '#shared/schemas/env/env-group.ts';

/** Who may do what in the search domain, for the one function that is its master. @throws Error naming every variable that is missing or wrong */
export const awsSearchAccess = (environment: Environment): SearchAccess =>
  new OpensearchAccess({
    client: awsSearchClient(environment),
    alias: readEnv(awsEnv.search, environment).SEARCH_ALIAS,
  });
