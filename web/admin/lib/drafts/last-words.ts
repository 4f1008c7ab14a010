/** One change of a store that was under way: `value` null where it took something away. `at` is the ISO instant of the change. */
export type LastWord<Value> = { readonly key: string; readonly at: string; readonly value: Value | null };

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What a page has begun to write into the browser's database. A page that goes takes its writes with it; what is set down on the
 * shelf at that moment is there at once, and the next page finishes it.
 */
export class LastWords<Value> {
  readonly #shelf: Shelf;
  readonly #prefix: string;
  readonly #own: string;
  readonly #underWay = new Map<string, LastWord<Value>>();
  #isDown = false;

  constructor(shelf: Shelf, prefix: string, pageId: string) {
    this.#shelf = shelf;
    this.#prefix = prefix;
    this.#own = prefix + pageId;
  }

  begins(word: LastWord<Value>): void {
    this.#underWay.set(word.key, word);
    if (this.#isDown) this.setDown();
  }

  /** The database has it. */
  ended(word: LastWord<Value>): void {
    if (this.#underWay.get(word.key) === word) this.#underWay.delete(word.key);
    if (this.#isDown) this.setDown();
  }

  /** The page is about to go: sets down what is under way, and from now on each change. Never fails. */
  setDown(): void {
    this.#isDown = true;
    try {
      if (this.#underWay.size === 0) this.#shelf.removeItem(this.#own);
      else this.#shelf.setItem(this.#own, JSON.stringify([...this.#underWay.values()]));
    } catch {
      // A full shelf, or one that the browser does not give: the write itself may still end.
    }
  }

  /** The page is looked at again: its writes end by themselves. */
  goesOn(): void {
    this.#isDown = false;
    try {
      this.#shelf.removeItem(this.#own);
    } catch {
      // Nothing was set down there either.
    }
  }

  /** What all pages set down, and the function that clears it away once it is written. */
  found(): { readonly words: readonly LastWord<Value>[]; readonly clear: () => void } {
    try {
      const names = Array.from({ length: this.#shelf.length }, (_, index) => this.#shelf.key(index) ?? '');
      const mine = names.filter((name) => name.startsWith(this.#prefix));
      const words = mine.flatMap((name) => JSON.parse(this.#shelf.getItem(name) ?? '[]') as LastWord<Value>[]);
      const clear = (): void => {
        for (const name of mine) this.#shelf.removeItem(name);
      };
      return { words, clear };
    } catch {
      return { words: [], clear: () => undefined };
    }
  }
}
