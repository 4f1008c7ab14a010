import { expect, test } from 'vitest';
import { lazyPort } from '#functions/composition/lazy-port.ts';

class Counter {
  #count = 0;
  next(by: number): number {
    this.#count += by;
    return this.#count;
  }
}

test('given a lazy port, when its methods are called, then it is made at the first and kept', () => {
  let made = 0;
  const port = lazyPort(() => {
    made += 1;
    return new Counter();
  });
  const spread = { ...{ port } };
  expect(made).toBe(0);
  expect([port.next(2), spread.port.next(3)]).toEqual([2, 5]);
  expect(made).toBe(1);
});

test('given a port that cannot be made, when it is handed on, then only its use throws', async () => {
  const port = lazyPort((): Counter => {
    throw new Error('no address');
  });
  expect(await port).toBe(port);
  expect(() => port.next(1)).toThrow('no address');
});
