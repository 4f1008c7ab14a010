import { expect, inject, test } from 'vitest';
import { crashRounds } from './crash/crash-rounds.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How often the cluster is killed. */
    readonly crashes: number;
    /** How many random sequences of acts are tried. */
    readonly sequences: number;
  }
}

test('[OPS-09] [CNT-21] [SEC-05] given people at work, when the cluster is killed at any moment, then what was answered is there, nothing is half there, and pages, search and audit chain converge', {
  timeout: 1_800_000,
}, async () => {
  const report = await crashRounds(inject('crashes'), Date.now() % 1_000_000);
  console.log(JSON.stringify({ ...report, faults: report.faults.length }));
  expect(report.faults, `seed ${report.seed}`).toEqual([]);
  expect(report.acts).toBeGreaterThan(report.rounds);
});
