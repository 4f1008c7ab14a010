import { expect } from 'vitest';
import { compareRoles } from '../../../scripts/emulator/roles/compare-roles.ts';
import { readRoles } from '../../../scripts/emulator/roles/read-roles.ts';
import { type DeployedCluster, prefix } from '../deployed-cluster.ts';
import { leftOutActs } from './left-out-acts.ts';

/** Compares all that the functions asked for with their roles as they are deployed, and says what none of them used. */
export const judgeRoles = async ({ api, emulator }: DeployedCluster): Promise<void> => {
  const { missing, unused, checked } = await compareRoles(await readRoles(api), emulator.recorder.calls());
  const idle = [...unused].filter(([, permissions]) => permissions.length > 0);
  const count = idle.reduce((sum, [, permissions]) => sum + permissions.length, 0);
  console.log(
    `deploy: ${checked} different calls checked against the roles; ${count} permissions not used by the story`,
  );
  for (const [name, permissions] of idle)
    console.log(
      `  not used by ${name.replace(prefix, '')}: ${permissions.join(', ').replaceAll(prefix, '')} (${leftOutActs(name)})`,
    );
  expect(missing).toEqual([]);
  expect(checked).toBeGreaterThan(200);
  // Whoever may do what the story never shows must have acts that it leaves out.
  expect(idle.flatMap(([name]) => (leftOutActs(name) ? [] : [name]))).toEqual([]);
};
