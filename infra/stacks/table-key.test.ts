import { describe, expect, test } from 'vitest';
import { dev } from '../config/dev.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, synthesise, type TemplateBody } from '../testing/synthesise.ts';

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };
type Document = { readonly PolicyDocument: { readonly Statement: readonly Statement[] } };

const one = demoSites.slice(0, 1);
const keyName = /"(zhanqun-\w+-data:[^"]*)?keyFEDD6EC0|ExportsOutputFnGetAttkeyFEDD6EC0/;

/** What a role may do: with tables and their feeds, and with the key that the tables lie under. */
const rolesOf = (templates: Readonly<Record<string, TemplateBody>>) =>
  Object.values(templates)
    .flatMap((template) => ofType(template, 'AWS::IAM::Policy'))
    .map(([id, { Properties }]) => {
      const actions = (Properties as Document).PolicyDocument.Statement.flatMap(({ Action, Resource }) =>
        [Action].flat().map((action) => ({ action, on: JSON.stringify(Resource) })),
      );
      const ofKey = actions.filter(({ action }) => action.startsWith('kms:'));
      return {
        id,
        tables: actions.flatMap(({ action }) => (/^dynamodb:(?!ListStreams)/.test(action) ? [action] : [])),
        key: ofKey.filter(({ on }) => keyName.test(on)).map(({ action }) => action),
        otherKeys: ofKey.filter(({ on }) => !keyName.test(on)),
      };
    });

const changing = /:(PutItem|DeleteItem|UpdateItem)$/;

describe.each([
  { partition: 'aws-cn', input: prod },
  { partition: 'aws', input: { ...dev, customerKey: true } },
])('given tables under a key of the operator in $partition', ({ input }) => {
  const roles = rolesOf(synthesise(input, one).templates);

  test('[SEC-03] [SEC-06] when a function uses a table or its feed, then it may use that key, to change something also to make data keys, and no other key', () => {
    const using = roles.filter(({ tables }) => tables.length > 0);
    expect(using.length).toBeGreaterThan(30);
    for (const { id, tables, key } of using) {
      expect([id, key]).toEqual([id, expect.arrayContaining(['kms:Decrypt', 'kms:DescribeKey'])]);
      expect([id, key.includes('kms:GenerateDataKey')]).toEqual([id, tables.some((action) => changing.test(action))]);
    }
    expect(roles.flatMap(({ otherKeys }) => otherKeys)).toEqual([]);
  });

  test('[SEC-06] when a function uses no table, then the key is none of its business', () => {
    expect(roles.filter(({ tables, key }) => tables.length === 0 && key.length > 0)).toEqual([]);
  });
});

test('given tables under the key of the service, when roles are read, then none knows a key', () => {
  expect(rolesOf(synthesise(dev, one).templates).flatMap(({ key, otherKeys }) => [...key, ...otherKeys])).toEqual([]);
});
