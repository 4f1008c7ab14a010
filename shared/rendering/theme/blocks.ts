/** What a block tag asks for, e.g. `{ block: 'list', column: 'gzdt', limit: 8 }`. Values are what the template computed. */
export type BlockRequest = { readonly block: string; readonly [argument: string]: unknown };

/** Answers a block's request; `undefined` when there is nothing. */
export type BlockLoader = (request: BlockRequest) => Promise<unknown>;

/** Why no template may ask without end: rounds of nested questions, and questions in all. */
const rounds = 6;
const questions = 300;

/**
 * What the blocks of one page asked and were answered. Templates run synchronously, so a question without an answer is
 * noted and answered before the next run: a page with no block runs once.
 */
export class Blocks {
  readonly #load: BlockLoader;
  readonly #answers = new Map<string, unknown>();
  readonly #open = new Map<string, BlockRequest>();
  constructor(load: BlockLoader) {
    this.#load = load;
  }

  /** The answer, or `undefined` while it is not known. */
  answer(request: BlockRequest): unknown {
    const key = JSON.stringify(request);
    if (!this.#answers.has(key)) this.#open.set(key, request);
    return this.#answers.get(key);
  }

  /** Runs `render` until it asks nothing new; throws `RangeError` when it never stops asking. */
  async settle(render: () => string): Promise<string> {
    for (let round = 0; round < rounds; round += 1) {
      const output = render();
      if (this.#open.size === 0) return output;
      if (this.#answers.size + this.#open.size > questions) throw new RangeError(`more than ${questions} blocks`);
      const open = [...this.#open];
      this.#open.clear();
      await Promise.all(
        open.map(async ([key, request]) => {
          this.#answers.set(key, await this.#load(request));
        }),
      );
    }
    throw new RangeError(`blocks nested deeper than ${rounds - 1}`);
  }
}
