import { expect } from 'vitest';
import type { Reader } from '../reader.ts';

type Address = { readonly host: string; readonly path: string };

/** Readers at work until they are told to stop. */
export type Load = { readonly stop: () => Promise<{ readonly answered: number; readonly failed: readonly string[] }> };

/** Asks for addresses one after the other, all the time. */
export const startLoad = (read: Reader, addresses: readonly Address[]): Load => {
  let going = true;
  let answered = 0;
  const failed: string[] = [];
  const ask = async ({ host, path }: Address): Promise<void> => {
    const answer = await read(host, path).catch((error: unknown) => ({ status: 0, body: String(error) }));
    answered += 1;
    if (answer.status !== 200) failed.push(`${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
  };
  const ended = (async () => {
    while (going) {
      for (const address of addresses) await ask(address);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await ended;
      return { answered, failed };
    },
  };
};

/** The emulator ends a call in flight where the cloud lets it finish: that is said, and nothing else may fail. */
const isEnded = (failure: string): boolean => /Worker process (died|exited)/.test(failure);

/** What the emulator may end each time that a function is exchanged. */
const endedAtMost = 2;

/** Does something while readers ask, of which `exchanges` functions are exchanged; nobody is refused. Answers how many were answered. */
export const answeredDuring = async (
  {
    read,
    addresses,
    exchanges,
  }: { readonly read: Reader; readonly addresses: readonly Address[]; readonly exchanges: number },
  act: () => Promise<unknown>,
): Promise<number> => {
  const load = startLoad(read, addresses);
  await act();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const { answered, failed } = await load.stop();
  const ended = failed.filter(isEnded);
  console.log(`deploy: ${answered} answered meanwhile, ${ended.length} ended by the emulator`);
  expect(failed.filter((one) => !isEnded(one))).toEqual([]);
  expect(ended.length).toBeLessThanOrEqual(endedAtMost * exchanges);
  expect(ended.filter((one) => !one.startsWith('/api/'))).toEqual([]);
  return answered;
};
