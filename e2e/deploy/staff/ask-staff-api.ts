import { expect } from 'vitest';
import type { CloudStaff } from './cloud-staff.ts';

/** Turns to a function of each context as those who may, and finds the chain of audit records whole. */
export const askStaffApi = async (person: (name: string) => CloudStaff): Promise<void> => {
  const boards = ['/upkeep/summary', '/rectifications', '/drills', '/site-terms', '/registry', '/disclosure/counts'];
  const desk = ['/operations/health', '/sites/jyj/failed-pages', '/sites/jyj/columns', '/work', '/notices'];
  for (const path of [...desk, ...boards])
    expect(await person('office').get(path), path).toMatchObject({ status: 200 });
  for (const [name, path] of [
    ['officer', '/sites/jyj/media'],
    ['first', '/reviews'],
    ['auditor', '/sites/jyj/audit'],
  ] as const)
    expect(await person(name).get(path), path).toMatchObject({ status: 200 });
  const verdict = await person('auditor').post('/sites/jyj/audit/verification', {});
  expect(verdict.body.fault).toBeUndefined();
  expect(verdict.body.sealed).toBeGreaterThan(0);
};
