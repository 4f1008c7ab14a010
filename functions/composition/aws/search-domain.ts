import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { OpenSearchClient } from '@aws-sdk/client-opensearch';
import type { AwsPart } from '#functions/composition/aws.ts';
import { OpensearchDomain } from '#shared/adapters/aws/search-domain/opensearch-domain.ts';
import type { SearchDomain } from '#shared/ports/search-domain.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** The domain behind the search; undefined where the search server stands outside the deployment. */
export const awsSearchDomain: AwsPart<SearchDomain | undefined> = (environment, { clock }) => {
  const { SEARCH_DOMAIN_ARN: arn } = readEnv(awsEnv.searchDomain, environment);
  if (arn === undefined) return undefined;
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  const domainName = resource.slice('domain/'.length);
  const clients = { domains: new OpenSearchClient({ region }), metrics: new CloudWatchClient({ region }) };
  return new OpensearchDomain({ ...clients, domainName, account }, clock);
};
