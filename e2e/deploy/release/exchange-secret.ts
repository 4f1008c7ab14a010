import { expect } from 'vitest';
import { type DeployedCluster, prefix, succeed } from '../deployed-cluster.ts';
import { exchangeFunction } from './exchange-function.ts';

const path = '/api/v1/openapi.json';
const secretName = '/zhanqun/emulator/origin';

/** The secret of the distributions as the deployment made it. */
const currentSecret = async ({ api }: DeployedCluster): Promise<string> => {
  const { SecretString } = await api.json('secretsmanager', 'secretsmanager.GetSecretValue', { SecretId: secretName });
  return JSON.parse(String(SecretString)).current;
};

/** Exchanges the secret of the distributions in the steps of the runbook, beside a function: both are believed in between. */
export const exchangeSecret = async (cloud: DeployedCluster, hosts: { readonly api: string }): Promise<void> => {
  const previous = await currentSecret(cloud);
  const current = `new${previous.slice(3)}`;
  const believed = async (secret: string): Promise<boolean> => {
    const headers = { 'x-zq-site': 'portal', 'x-zq-host': 'www.yunlan.gov.cn', 'x-zq-secret': secret };
    return (await cloud.read(hosts.api, path, { headers })).status === 200;
  };
  const deploy = (stacks: readonly string[], ...context: string[]) => {
    const told = context.flatMap((one) => ['-c', one]);
    const names = stacks.map((name) => `${prefix}${name}`);
    const options = ['--exclusively', '--concurrency', '5', '--require-approval', 'never'];
    return succeed(cloud.cdk('deploy', ...names, ...told, ...options));
  };
  expect([await believed(previous), await believed(current)]).toEqual([true, false]);

  await cloud.api.json('secretsmanager', 'secretsmanager.PutSecretValue', {
    SecretId: secretName,
    SecretString: JSON.stringify({ current, previous }),
  });
  await exchangeFunction(cloud, '-c', 'exchangesOriginSecret=true');
  expect([await believed(previous), await believed(current)]).toEqual([true, true]);

  const edition = 'originSecretEdition=2';
  const sites = ['portal', 'jyj', 'wjw', 'rsj'].map((siteId) => `site-${siteId}`);
  await deploy(['delivery', ...sites], 'exchangesOriginSecret=true', edition);
  await deploy(['api'], edition);
  expect([await believed(previous), await believed(current)]).toEqual([false, true]);
};
