import { expect } from 'vitest';
import { clearDistribution } from '#shared/adapters/aws/testing/clear-distribution.ts';
import { type DeployedCluster, prefix, succeed } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';
import type { CloudStaff } from '../staff/cloud-staff.ts';
import { departmentRepository } from './department-repository.ts';
import { storySites } from './site-files.ts';

const stackName = `${prefix}site-sthjj`;
const day = 86_400_000;

const retired = [
  "colour: 'green',",
  "colour: 'green', retired: { newName: '云澜市自然资源局', newUrl: 'https://zrj.yunlan.gov.cn/' },",
] as const;

/** What stands at the end of the example, and a resource behind it that the cluster refuses: another deployment's site. */
const refusedLater = [
  "type: '数据发布' }],\n  },\n});\n",
  `type: '数据发布' }],
  },
});
new CustomResource(stack, 'refused', {
  serviceToken: StringParameter.valueForStringParameter(stack, '/zhanqun/emulator/registration'),
  properties: { siteId: 'jyj', definition: '${JSON.stringify(storySites.jyj)}' },
}).node.addDependency(...stack.node.children.filter(({ node }) => node.id === 'site'));
`,
] as const;

/** The life of a site whose department deploys it from a repository of its own. */
export const departmentStory = async (cloud: DeployedCluster, office: CloudStaff): Promise<void> => {
  const repository = await departmentRepository(cloud.emulator.endpoint);
  const deploy = () => repository.cdk('deploy', '--all', '--require-approval', 'never');
  await succeed(deploy());
  expect(await office.post('/sites/sthjj/launch', {})).toMatchObject({ status: 200 });
  const host = await cloud.output('site-sthjj', 'sitetarget');
  const isServed = () =>
    eventually(async () => {
      const home = await cloud.read(host, '/');
      expect(home.status).toBe(200);
      expect(home.body).toContain('云澜市生态环境局');
    });
  await isServed();

  for (const [from, to, reason] of [
    ["identificationCode: '9999000006'", "identificationCode: '9999000002'", 'belongs to another site'],
    ["siteId: 'sthjj'", "siteId: 'hbj'", 'sthjj cannot be renamed to hbj'],
  ] as const) {
    repository.edit(from, to);
    const { said, succeeded } = await deploy();
    expect([succeeded, said]).toEqual([false, expect.stringContaining(reason)]);
    const stack = (await cloud.stacks()).find(({ name }) => name === stackName);
    expect(stack?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    await isServed();
    repository.edit(to, from);
  }

  repository.edit(...retired);
  // Refused after the notice is up.
  repository.edit(...refusedLater);
  const { said, succeeded } = await deploy();
  expect([succeeded, said]).toEqual([false, expect.stringContaining('belongs to another deployment')]);
  expect(await office.get('/sites/sthjj')).toMatchObject({ body: { status: 'live' } });
  await isServed();
  const [from, to] = refusedLater;
  repository.edit(to, from);
  await succeed(deploy());
  await eventually(async () => {
    for (const path of ['/', '/gzdt/']) expect((await cloud.read(host, path)).body).toContain('云澜市自然资源局');
  });
  const noticed = await office.get('/sites/sthjj');
  expect(noticed.body).toMatchObject({ status: 'offlineNotice' });
  const days = (Date.parse(noticed.body.retirement.until) - Date.now()) / day;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThanOrEqual(30);
  await succeed(repository.cdk('destroy', '--all', '--force'));
  expect(await office.get('/sites/sthjj')).toMatchObject({ status: 200, body: { status: 'offlineNotice' } });
  const { body } = await office.get('/sites/sthjj/columns');
  expect(body.items.map(({ columnId }: { readonly columnId: string }) => columnId)).toContain('kqzl');

  // Thought better of: the distribution that showed the notice still holds the host.
  repository.edit(retired[1], retired[0]);
  const held = await deploy();
  expect([held.succeeded, held.said]).toEqual([false, expect.stringContaining('outlived an earlier stack')]);
  expect(await office.get('/sites/sthjj')).toMatchObject({ body: { status: 'offlineNotice' } });
  await succeed(repository.cdk('destroy', '--all', '--force'));
  await clearDistribution(cloud.emulator.endpoint, '/zhanqun/emulator/sites/sthjj/distribution');
  await succeed(deploy());
  expect(await office.get('/sites/sthjj')).toMatchObject({ body: { status: 'live' } });
  await succeed(repository.cdk('destroy', '--all', '--force'));
  repository.remove();
};
