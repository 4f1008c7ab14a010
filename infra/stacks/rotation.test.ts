import { expect, test } from 'vitest';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, synthesise } from '../testing/synthesise.ts';

const functionsOf = (environment: typeof prod) => {
  const { templates } = synthesise(environment, demoSites.slice(0, 1));
  return ['platform', 'api']
    .flatMap((name) => ofType(templates[name], 'AWS::Lambda::Function'))
    .map(
      ([, { Properties }]) => (Properties?.['Environment'] as { Variables?: Record<string, unknown> })?.Variables ?? {},
    )
    .filter((variables) => 'CLUSTER_SECRET' in variables);
};
// A synthesis takes its time, which no test is to be measured by.
const before = functionsOf(prod);
const during = functionsOf({ ...prod, exchangesOriginSecret: true, clusterSecretEdition: 2 });

test('[SEC-07] given the secret of the distributions is exchanged, when the functions are deployed, then its functions believe both', () => {
  const secrets = (some: typeof before) =>
    some.flatMap(({ ORIGIN_SECRETS }) => (ORIGIN_SECRETS ? [JSON.stringify(ORIGIN_SECRETS)] : []));
  expect(secrets(during).length).toBeGreaterThan(5);
  for (const told of secrets(during)) expect(told).toMatch(/:current::}},.*:previous::}}/s);
  for (const told of secrets(before)) expect(told).not.toContain(':previous::');
});

test('[SEC-07] given the secret of the cluster is exchanged, when the functions are deployed, then every function changes and reads it again', () => {
  expect(before.length).toBeGreaterThan(20);
  expect(before.filter(({ CLUSTER_SECRET_EDITION }) => CLUSTER_SECRET_EDITION !== undefined)).toEqual([]);
  expect(during.map(({ CLUSTER_SECRET_EDITION }) => CLUSTER_SECRET_EDITION)).toEqual(before.map(() => '2'));
});
