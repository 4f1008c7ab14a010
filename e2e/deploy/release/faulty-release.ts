import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type DeployedCluster, prefix } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';

type Resource = {
  readonly Type: string;
  readonly Properties: { Environment?: { Variables: Record<string, unknown> } } & Record<string, unknown>;
};
type Template = { readonly Resources: Record<string, Resource | Record<string, unknown>> };

const functionNamed = ({ Resources }: Template, part: string): [id: string, resource: Resource] => {
  const found = Object.entries(Resources).find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(part),
  );
  if (!found) throw new Error(`the platform has no function ${part}`);
  return found as [string, Resource];
};

const searchFunction = async (cloud: DeployedCluster) =>
  (await cloud.functions()).find(({ name }) => name.includes('searchApi'));

/** Releases a platform of which one function changes and the next thing is refused, and waits until it is undone. */
export const faultyRelease = async (cloud: DeployedCluster): Promise<void> => {
  const StackName = `${prefix}platform`;
  const before = await searchFunction(cloud);
  const template = JSON.parse(readFileSync(join(cloud.assembly, `${StackName}.template.json`), 'utf8')) as Template;
  const [changed, { Properties }] = functionNamed(template, 'searchApi');
  Object.assign(Properties.Environment?.Variables ?? {}, { RELEASE: 'faulty' });
  const [hook] = functionNamed(template, 'registerSiteHookprovider');
  template.Resources['Refused'] = {
    Type: 'Custom::SiteRegistration',
    DependsOn: [changed],
    Properties: { ServiceToken: { 'Fn::GetAtt': [hook, 'Arn'] }, siteId: 'jyj', definition: '{}' },
  };
  await cloud.api.query('cloudformation', 'UpdateStack', {
    StackName,
    TemplateBody: JSON.stringify(template),
    'Capabilities.member.1': 'CAPABILITY_IAM',
    'Capabilities.member.2': 'CAPABILITY_NAMED_IAM',
  });
  let wasThere = false;
  await eventually(async () => {
    wasThere ||= (await searchFunction(cloud))?.environment['RELEASE'] === 'faulty';
    const { status } = (await cloud.stacks()).find(({ name }) => name === StackName) ?? {};
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });
  expect(wasThere).toBe(true);
  expect(await searchFunction(cloud)).toEqual(before);
};
