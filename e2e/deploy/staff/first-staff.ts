import { expect } from 'vitest';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { type CloudStaff, firstSignIn } from './cloud-staff.ts';
import { recordTraining } from './record-training.ts';

const password = 'Deployed#2026';

type Listed = { readonly SecretList: readonly { readonly ARN: string; readonly Description?: string }[] };

/** The password that the deployment made for its first accounts. */
const handedOver = async ({ api }: DeployedCluster): Promise<string> => {
  const { SecretList } = (await api.json('secretsmanager', 'secretsmanager.ListSecrets', {})) as unknown as Listed;
  const { ARN = '' } = SecretList.find(({ Description }) => Description?.includes('first accounts')) ?? {};
  const { SecretString } = await api.json('secretsmanager', 'secretsmanager.GetSecretValue', { SecretId: ARN });
  return String(SecretString);
};

/** Signs the first administrators in, who make the accounts of a unit; answers all by name, each with a password of its own. */
export const firstStaff = async (
  cloud: DeployedCluster,
  host: string,
): Promise<Readonly<Record<string, CloudStaff>>> => {
  const desk = { read: cloud.read, host, origin: 'https://admin.yunlan.gov.cn' };
  const made = await handedOver(cloud);
  const signIn = (name: string, first: string) => firstSignIn(desk, name, first, password);
  const [system, security, auditor, office] = [
    await signIn('system', made),
    await signIn('security', made),
    await signIn('auditor', made),
    await signIn('office', made),
  ];
  const unit: Record<string, CloudStaff> = {};
  for (const role of ['officer', 'first', 'second', 'final']) {
    const account = { username: `${role}.jyj`, name: role, unit: '云澜市教育局', siteId: 'jyj' };
    const { status, body } = await system.post('/accounts', account);
    expect(status).toBe(201);
    await recordTraining(office, 'jyj', body.accountId);
    const granted = await security.post(`/accounts/${body.accountId}/grants`, { roleId: role, siteId: 'jyj' });
    expect(granted).toMatchObject({ status: 201 });
    unit[role] = await signIn(account.username, body.initialPassword);
  }
  return { system, security, auditor, office, ...unit };
};
