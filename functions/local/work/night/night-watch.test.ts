import { describe, expect, test, vi } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { nightWatch } from '#functions/local/work/night/night-watch.ts';
import { runNight } from '#functions/local/work/night/run-night.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';

/** A watch that may be started again over the same tables; answers how many nights' work was done. */
const machine = () => {
  const tables = new MemoryTableStore();
  let now = new Date(0);
  let nights = 0;
  const watch = () =>
    nightWatch({ tables, clock: { now: () => now } }, async () => {
      nights += 1;
    });
  let turn: () => Promise<void> = async () => undefined;
  return {
    startAt: async (time: string) => {
      now = new Date(time);
      turn = watch();
      await turn();
      return nights;
    },
    at: async (time: string) => {
      now = new Date(time);
      await turn();
      await turn();
      return nights;
    },
  };
};

describe('given a cluster on one machine', () => {
  test('[OPS-01] when the hour of the night comes in China, then its work is done, once', async () => {
    const { startAt, at } = machine();
    expect(await startAt('2026-03-01T02:00:00Z')).toBe(0);
    expect(await at('2026-03-02T00:00:30Z')).toBe(1);
    const other = machine();
    await other.startAt('2026-03-01T02:00:00Z');
    expect(await other.at('2026-03-01T17:59:59Z')).toBe(0);
    expect(await other.at('2026-03-01T18:00:01Z')).toBe(1);
    expect(await other.at('2026-03-02T00:00:00Z')).toBe(1);
    expect(await other.at('2026-03-02T18:00:00Z')).toBe(2);
  });

  test('[OPS-01] when it is new, then there is nothing to make up for', async () => {
    const { startAt, at } = machine();
    await startAt('2026-03-01T02:00:00Z');
    expect(await at('2026-03-01T09:00:00Z')).toBe(0);
  });

  test('[OPS-01] when it was off at night, then the work is made up for ten minutes after its start, once', async () => {
    const { startAt, at } = machine();
    await startAt('2026-03-01T02:00:00Z');
    expect(await startAt('2026-03-04T01:00:00Z')).toBe(0);
    expect(await at('2026-03-04T01:09:00Z')).toBe(0);
    expect(await at('2026-03-04T01:10:00Z')).toBe(1);
    expect(await startAt('2026-03-04T03:00:00Z')).toBe(1);
    expect(await at('2026-03-04T04:00:00Z')).toBe(1);
  });

  test('[OPS-01] when it starts just before the hour, then that night is not late', async () => {
    const { startAt, at } = machine();
    await startAt('2026-03-01T17:55:00Z');
    expect(await at('2026-03-01T18:00:01Z')).toBe(1);
  });
});

test('[OPS-01] given a step of the night that fails, when it runs, then the others are done and the failure is logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const done: string[] = [];
  const step = (name: string) => async () => done.push(name);
  const fail = async () => {
    throw new Error('the disk is full');
  };
  await runNight({} as Services, { one: step('one'), two: fail, three: step('three') });
  expect(done).toEqual(['one', 'three']);
  expect(log.mock.calls.flat().join()).toMatch(/"night":"two".*the disk is full/);
  log.mockRestore();
});
