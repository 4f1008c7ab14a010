const signs = ['keydown', 'input', 'compositionupdate'] as const;

/**
 * Follows what is typed at `target`; the function it answers ends once nothing was typed for `restMs`. What opens by itself
 * waits for it, so that it does not take the letters of whoever is typing.
 */
export const restingHand = (target: EventTarget, restMs = 1000): (() => Promise<void>) => {
  let last = Number.NEGATIVE_INFINITY;
  const note = (): void => {
    last = performance.now();
  };
  for (const sign of signs) target.addEventListener(sign, note, { capture: true });
  return async () => {
    for (let left = last + restMs - performance.now(); left > 0; left = last + restMs - performance.now())
      await new Promise((resolve) => setTimeout(resolve, left));
  };
};
