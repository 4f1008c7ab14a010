/** Whether the first row stands before the second. */
export type Before = (row: number, other: number) => boolean;

/** The first `count` rows of an order, in that order, in one walk: the last of those kept lies on top of a heap. */
export class TopRows {
  readonly #heap: number[] = [];
  readonly #count: number;
  readonly #before: Before;

  constructor(count: number, before: Before) {
    this.#count = count;
    this.#before = before;
  }

  add(row: number): void {
    const heap = this.#heap;
    if (heap.length < this.#count) {
      heap.push(row);
      this.#rise(heap.length - 1);
    } else if (heap.length > 0 && this.#before(row, heap[0] as number)) {
      heap[0] = row;
      this.#sink();
    }
  }

  inOrder(): number[] {
    return [...this.#heap].sort((one, other) => (this.#before(one, other) ? -1 : 1));
  }

  #rise(start: number): void {
    const heap = this.#heap;
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#before(heap[parent] as number, heap[at] as number)) return;
      [heap[parent], heap[at]] = [heap[at] as number, heap[parent] as number];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.#before(heap[worst] as number, heap[child] as number)) worst = child;
      if (worst === at) return;
      [heap[worst], heap[at]] = [heap[at] as number, heap[worst] as number];
      at = worst;
    }
  }
}
