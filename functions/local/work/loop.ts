/** Something that runs again whenever it is woken, and now and then unasked; never twice at once. */
export type Loop = { readonly wake: () => void; readonly stop: () => Promise<void> };

/**
 * Runs `turn` until it says there is nothing more (`false`), then sleeps until woken or `everyMs` passed. A turn that throws is
 * logged and tried again after a moment.
 */
export const startLoop = (name: string, everyMs: number, turn: () => Promise<boolean>): Loop => {
  let stopped = false;
  let woken = false;
  let ring: (() => void) | undefined;
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false;
      try {
        if (await turn()) continue;
        if (!woken) await sleep(everyMs);
      } catch (error) {
        console.error(
          JSON.stringify({ level: 'error', loop: name, error: error instanceof Error ? error.stack : String(error) }),
        );
        await sleep(500);
      }
    }
  };
  const running = run();
  return {
    wake: () => {
      woken = true;
      ring?.();
    },
    stop: () => {
      stopped = true;
      ring?.();
      return running;
    },
  };
};
