import { afterEach, expect, test, vi } from 'vitest';
import { awsSearchDomain } from '#functions/composition/aws/search-domain.ts';
import { startSearchService } from '#shared/adapters/aws/testing/search-service.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { prod } from '../../../infra/config/prod.ts';
import { demoSites } from '../../../infra/testing/demo-sites.ts';
import { ofType, synthesise } from '../../../infra/testing/synthesise.ts';

type Policy = { readonly PolicyDocument: { readonly Statement: readonly { readonly Action: string | string[] }[] } };

// A synthesis takes its time, which no test is to be measured by.
const { templates } = synthesise(prod, demoSites.slice(0, 1));
afterEach(() => vi.unstubAllEnvs());

/** What the role of a function lets it ask about the machines behind the search. */
const allowed = (name: string): readonly string[] =>
  Object.values(templates)
    .flatMap((template) => ofType(template, 'AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`${name}role`))
    .flatMap(([, { Properties }]) => (Properties as Policy).PolicyDocument.Statement)
    .flatMap(({ Action }) => [Action].flat())
    .filter((action) => /^(es|cloudwatch):/.test(action));

test('[SEC-05] [OPS-06] given the screen of the machinery, whose search domain no emulator has, when its health is asked for, then its function may ask just that', async () => {
  const service = await startSearchService('zhanqun', { version: 'OpenSearch_2.19', targets: [], looks: 0 });
  const told = { AWS_ENDPOINT_URL: service.endpoint, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  for (const [variable, value] of Object.entries(told)) vi.stubEnv(variable, value);
  const environment = { SEARCH_DOMAIN_ARN: 'arn:aws-cn:es:cn-north-1:000000000000:domain/zhanqun' };
  const ports = { clock: new FixedClock() } as unknown as Parameters<typeof awsSearchDomain>[1];
  await awsSearchDomain(environment, ports)?.health();
  service.close();
  expect(allowed('operationsApi').toSorted()).toEqual(service.needed());
});
