import type { SearchQuery } from '#shared/ports/search-index.ts';

const kept = 200;
/** Of the moment that dates decay by, this much names an answer: to the hour. */
const hour = 'YYYY-MM-DDTHH'.length;

/** Answers to what was asked before, for as long as the index stays the same: pages are turned, words of the day are typed by many. */
export class AnswerCache<Answer> {
  readonly #answers = new Map<string, Answer>();
  #state = '';

  /** The answer to `query` in this `state` of the index, made where it is not known. */
  of(state: string, query: SearchQuery, make: () => Answer): Answer {
    if (state !== this.#state) this.#answers.clear();
    this.#state = state;
    const name = JSON.stringify({ ...query, now: query.now.slice(0, hour) });
    const answer = this.#answers.get(name) ?? make();
    // Behind all others again: what nobody asks for goes first.
    this.#answers.delete(name);
    this.#answers.set(name, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= kept) break;
      this.#answers.delete(oldest);
    }
    return answer;
  }
}
