/** Waits until the request may begin. */
export type StrangerTurn = () => Promise<void>;

/** Requests that begin together; then the loop first goes on with what is at work already. */
const burst = 2;

/**
 * Lets requests of nobody's session begin a few at a time, in the order they came, with a turn of the event loop between: a flood
 * of them waits in line and not inside every step of those who work.
 */
export const strangerTurns = (): StrangerTurn => {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const admit = (): void => {
    begun = 0;
    while (begun < burst) {
      const next = waiting.shift();
      if (!next) break;
      begun += 1;
      next();
    }
    if (begun > 0) setImmediate(admit);
  };
  return () => {
    if (begun === 0 && waiting.length === 0) setImmediate(admit);
    if (begun < burst && waiting.length === 0) {
      begun += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
};
