import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pageTurns } from '#functions/local/work/page-turns.ts';

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

test('[CNT-21] given many pages that wait in the background, when they are made, then only a few are at work at once', async () => {
  const { behind } = pageTurns(3);
  let atWork = 0;
  let most = 0;
  const page = async (): Promise<void> => {
    atWork += 1;
    most = Math.max(most, atWork);
    await after(1);
    atWork -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => behind(page)));

  expect(most).toBe(3);
});

test('[CNT-21] given pages in the background, when one comes that a person waits for, then no other begins before it is done', async () => {
  const { first, behind } = pageTurns(2);
  const done: string[] = [];
  const held = gate();
  const others = ['a', 'b', 'c', 'd'].map((name) => behind(async () => void done.push(name)));
  const urgent = first(async () => {
    await held.opened;
    done.push('urgent');
  });
  await after(20);
  expect(done).toEqual(['a', 'b']);
  held.open();
  await Promise.all([urgent, ...others]);

  expect(done).toEqual(['a', 'b', 'urgent', 'c', 'd']);
});

test('given a page that fails, when others wait for its turn, then they get it', async () => {
  const { first, behind } = pageTurns(1);
  const fails = async (): Promise<never> => {
    throw new Error('no');
  };
  await expect(behind(fails)).rejects.toThrow('no');
  await expect(first(fails)).rejects.toThrow('no');

  expect(await behind(async () => 'made')).toBe('made');
});
