import { expect, inject, test } from 'vitest';
import { crashRounds } from './crash/crash-rounds.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How often the cluster is killed. */
    readonly crashes: number;
    /** How many random sequences of acts are tried. */
    readonly sequences: number;
    /** Of the first series of crashes; 0 takes one by the clock. */
    readonly seed: number;
  }
}

/** Rounds on one folder: what is looked through grows with each. */
const perFolder = 40;

test('[OPS-09] [CNT-21] [SEC-05] given people at work, when the cluster is killed at any moment, then what was answered is there, nothing is half there, and pages, search and audit chain converge', {
  // On a busy machine a round takes some twenty seconds.
  timeout: 7_200_000,
}, async () => {
  const began = performance.now();
  let seed = inject('seed') || Date.now() % 1_000_000;
  for (let left = inject('crashes'); left > 0; left -= perFolder) {
    const report = await crashRounds(Math.min(perFolder, left), seed);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(JSON.stringify({ ...report, faults: report.faults.length, seconds }));
    expect(report.faults, `seed ${report.seed}`).toEqual([]);
    expect(report.acts).toBeGreaterThan(report.rounds);
    seed += 1;
  }
});
