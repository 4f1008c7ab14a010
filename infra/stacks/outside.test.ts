import { expect, test } from 'vitest';
import { environmentOf } from '../config/environment.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, synthesise } from '../testing/synthesise.ts';

const outside = {
  checksLinks: true,
  collectsFrom: ['*.gov.cn', 'www.xinhuanet.com'],
  reason: 'the office reposts what higher bodies publish and has links checked',
};
const functionsOf = (environment: typeof prod) =>
  Object.values(synthesise(environment, demoSites.slice(0, 1)).templates)
    .flatMap((template) => ofType(template, 'AWS::Lambda::Function'))
    .map(([id, { Properties }]) => ({
      id,
      network: Properties?.['VpcConfig'],
      variables: (Properties?.['Environment'] as { Variables?: Record<string, unknown> } | undefined)?.Variables ?? {},
    }));
// A synthesis takes its time, which no test is to be measured by.
const allowed = functionsOf({ ...prod, outside });
const silent = functionsOf(prod);

test('[CNT-02] given an environment that allows it, when it is synthesised, then only functions that ask outside know it, and they stand in no network without a way out', () => {
  const asking = allowed.filter(({ variables }) => 'LINK_CHECK' in variables);
  expect(asking.map(({ id }) => id.replace(/function.*/, '')).sort()).toEqual([
    'publishingApi',
    'publishingTick',
    'supervisionApi',
    'task',
  ]);
  for (const { network, variables } of asking)
    expect([network, variables['COLLECT_HOSTS']]).toEqual([undefined, '*.gov.cn,www.xinhuanet.com']);
  expect(silent.filter(({ variables }) => 'LINK_CHECK' in variables)).toEqual([]);
});

test('given an environment that asks outside without a reason, when it is checked, then the field is named', () => {
  expect(() => environmentOf({ ...prod, outside: { ...outside, reason: '' } })).toThrow('outside.reason');
});
