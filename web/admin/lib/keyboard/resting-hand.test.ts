import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { restingHand } from './resting-hand.ts';

describe('given a dialog that would open by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const opening = (rests: () => Promise<void>): { readonly isOpen: () => boolean } => {
    let open = false;
    void rests().then(() => {
      open = true;
    });
    return { isOpen: () => open };
  };

  test('[CNT-06] when nobody types, then it opens at once', async () => {
    const { isOpen } = opening(restingHand(new EventTarget()));
    await vi.advanceTimersByTimeAsync(0);
    expect(isOpen()).toBe(true);
  });

  test('[CNT-06] when somebody types on and on, then it opens a second after the last letter', async () => {
    const field = new EventTarget();
    const rests = restingHand(field);
    field.dispatchEvent(new Event('keydown'));
    const { isOpen } = opening(rests);
    for (const sign of ['input', 'compositionupdate', 'keydown']) {
      await vi.advanceTimersByTimeAsync(900);
      field.dispatchEvent(new Event(sign));
    }
    await vi.advanceTimersByTimeAsync(990);
    expect(isOpen()).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(isOpen()).toBe(true);
  });
});
