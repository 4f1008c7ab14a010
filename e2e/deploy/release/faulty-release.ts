import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { elements } from '../../../scripts/emulator/emulator-api.ts';
import { type DeployedCluster, prefix } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';
import { searchFunction } from './search-function.ts';

/** Where deployments put their templates. */
const place = 'cdk-hnb659fds-assets-000000000000-us-east-1/faulty-release.json';

type Resource = {
  readonly Type: string;
  readonly Properties: { Environment?: { Variables: Record<string, unknown> } } & Record<string, unknown>;
};
type Template = { readonly Resources: Record<string, Resource | Record<string, unknown>> };

const functionNamed = ({ Resources }: Template, part: string): [id: string, resource: Resource] => {
  const found = Object.entries(Resources).find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(part),
  );
  if (!found) throw new Error(`the stack has no function ${part}`);
  return found as [string, Resource];
};

/** What answers for sites during a deployment. */
const registration = async (cloud: DeployedCluster): Promise<string> => {
  const found = (await cloud.functions()).find(({ name }) => name.includes('registerSiteHookprovider'));
  return `arn:aws:lambda:us-east-1:000000000000:function:${found?.name}`;
};

/** What a stack says happened to its resources. */
const eventsOf = async (cloud: DeployedCluster, StackName: string): Promise<readonly string[]> => {
  const xml = await cloud.api.query('cloudformation', 'DescribeStackEvents', { StackName });
  const statuses = elements(xml, 'ResourceStatus');
  return elements(xml, 'LogicalResourceId').map((id, n) => `${id} ${statuses[n]}`);
};

/** Releases an API of which one function changes and the next thing is refused, and waits until it is undone. */
export const faultyRelease = async (cloud: DeployedCluster): Promise<void> => {
  const StackName = `${prefix}api`;
  const before = await searchFunction(cloud);
  const template = JSON.parse(readFileSync(join(cloud.assembly, `${StackName}.template.json`), 'utf8')) as Template;
  const [changed, { Properties }] = functionNamed(template, 'searchApi');
  Object.assign(Properties.Environment?.Variables ?? {}, { RELEASE: 'faulty' });
  template.Resources['Refused'] = {
    Type: 'Custom::SiteRegistration',
    DependsOn: [changed],
    Properties: { ServiceToken: await registration(cloud), siteId: 'jyj', definition: '{}' },
  };
  await cloud.api.put(place, JSON.stringify(template));
  await cloud.api.query('cloudformation', 'UpdateStack', {
    StackName,
    TemplateURL: `https://s3.us-east-1.amazonaws.com/${place}`,
    'Capabilities.member.1': 'CAPABILITY_IAM',
    'Capabilities.member.2': 'CAPABILITY_NAMED_IAM',
  });
  await eventually(async () => {
    const { status } = (await cloud.stacks()).find(({ name }) => name === StackName) ?? {};
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });
  const said = await eventsOf(cloud, StackName);
  expect(said).toContain('Refused UPDATE_FAILED');
  // Changed, and changed back.
  expect(said.filter((event) => event === `${changed} UPDATE_COMPLETE`)).toHaveLength(2);
  expect(await searchFunction(cloud)).toEqual(before);
};
