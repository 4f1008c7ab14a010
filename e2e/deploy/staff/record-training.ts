import { expect } from 'vitest';
import type { CloudStaff } from './cloud-staff.ts';

/** Puts on record that a person was trained and examined: nobody is given a role that writes before it. */
export const recordTraining = async (office: CloudStaff, siteId: string, accountId: string): Promise<void> => {
  const day = new Date().toISOString().slice(0, 10);
  const training = { kind: 'training', note: '', accountId, name: '信息员', course: '信息员上岗培训' };
  expect(await office.post(`/sites/${siteId}/records`, { ...training, trainedOn: day, passed: true })).toMatchObject({
    status: 201,
  });
};
