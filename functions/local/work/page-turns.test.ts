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

test('[CNT-21] given pages in the background, when one is made that a person waits for, then six beside it at most, and they never stand still', async () => {
  const { first, behind } = pageTurns(20);
  const held = gate();
  let atWork = 0;
  let most = 0;
  const done: string[] = [];
  const urgent = first(async () => {
    await held.opened;
    done.push('urgent');
  });
  const page = async (): Promise<void> => {
    atWork += 1;
    most = Math.max(most, atWork);
    await after(1);
    atWork -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => behind(page))).then(() => done.push('others'));
  held.open();
  await urgent;

  expect(most).toBe(6);
  expect(done).toEqual(['others', 'urgent']);
});

test('[CNT-05] given pages in the background, when an import runs, then they are made one by one, and afterwards together again', async () => {
  const { behind, importing } = pageTurns(4);
  let atWork = 0;
  let most = 0;
  const page = async (): Promise<void> => {
    atWork += 1;
    most = Math.max(most, atWork);
    await after(1);
    atWork -= 1;
  };
  const pages = () => Promise.all(Array.from({ length: 8 }, () => behind(page)));
  importing(true);
  await pages();
  expect(most).toBe(1);

  importing(false);
  await pages();
  expect(most).toBe(4);
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
