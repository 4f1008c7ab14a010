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
