import { isProblem } from '#desk/lib/api/call.ts';
import { NoConnection, type Problem } from '#desk/lib/api/problem.ts';
import { type ArticleAnswer, differing, type Entry, entryOf, lacking, standsAsBefore } from './entry.ts';

/** How the text in hand stands to what the server has. */
export type SaveState =
  | { readonly phase: 'clean' | 'dirty' | 'saving' | 'offline' }
  | { readonly phase: 'incomplete'; readonly lacks: 'columnId' | 'title' | 'source' }
  | { readonly phase: 'refused'; readonly error: unknown }
  | { readonly phase: 'conflict'; readonly theirs: ArticleAnswer }
  | { readonly phase: 'locked'; readonly name: string };

/** What saving needs of the world; tests hand in their own. */
export type SaverDeps = {
  readonly create: (entry: Entry, idempotencyKey: string) => Promise<ArticleAnswer>;
  readonly put: (articleId: string, entry: Entry, version: number) => Promise<ArticleAnswer>;
  readonly read: (articleId: string) => Promise<ArticleAnswer>;
  readonly keep: (entry: Entry, version: number | null) => Promise<void>;
  readonly forget: () => void;
  readonly onState: (state: SaveState, savedAt: number | undefined) => void;
  readonly onSaved: (article: ArticleAnswer) => void;
  readonly newKey: () => string;
  readonly now: () => number;
};

/** Who holds the lock, and until when, as the refusal says it. */
export const holderOf = ({ facts }: Problem): { readonly name: string; readonly until: string } => {
  const said = (facts['facts'] ?? {}) as { readonly name?: string; readonly until?: string };
  return { name: said.name ?? '', until: said.until ?? '' };
};

/** Milliseconds of rest after the last change, and the longest a change waits. */
const rest = 4000;
const longest = 30_000;
const retry = 5000;

/**
 * Saves the text in hand: on this device at once, on the server after a pause, never two saves at a time. A save whose answer
 * got lost is recognised when it turns out to have arrived, so that nobody is told of a conflict with themselves.
 */
export class Saver {
  readonly #deps: SaverDeps;
  #articleId: string | undefined;
  #version: number | undefined;
  /** The article as this screen saw it last: what the text in hand was written on. */
  #seen: ArticleAnswer | undefined;
  #entry: Entry;
  #changed = false;
  #firstChange = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #state: SaveState = { phase: 'clean' };
  #savedAt: number | undefined;
  /** Ended when what was typed last is safe on this device. */
  #kept: Promise<void> = Promise.resolve();
  /** What was sent last and not answered: it may have arrived. */
  #unanswered: { readonly entry: Entry; readonly key: string } | undefined;

  constructor(deps: SaverDeps, entry: Entry, article?: ArticleAnswer) {
    this.#deps = deps;
    this.#entry = entry;
    this.#articleId = article?.articleId;
    this.#see(article);
  }

  get version(): number | undefined {
    return this.#version;
  }

  get articleId(): string | undefined {
    return this.#articleId;
  }

  /** Whether something stands in the editor that the server does not have. */
  get pending(): boolean {
    return this.#changed || this.#running !== undefined;
  }

  /** The person changed something. */
  change(entry: Entry): void {
    this.#entry = entry;
    if (!this.#changed) this.#firstChange = this.#deps.now();
    this.#changed = true;
    this.#keep(entry, this.#version ?? null);
    const { phase } = this.#state;
    if (phase === 'conflict' || phase === 'locked') return;
    const lacks = lacking(entry);
    if (lacks) {
      clearTimeout(this.#timer);
      this.#say({ phase: 'incomplete', lacks });
      return;
    }
    if (phase !== 'saving' && phase !== 'offline') this.#say({ phase: 'dirty' });
    this.#schedule(Math.max(0, Math.min(rest, this.#firstChange + longest - this.#deps.now())));
  }

  /** The server's state is another one by an act of this screen (mask, restore, submit): go on from there. */
  adopt(article: ArticleAnswer, entry: Entry = entryOf(article)): void {
    clearTimeout(this.#timer);
    this.#articleId = article.articleId;
    this.#see(article);
    this.#entry = entry;
    this.#changed = false;
    this.#unanswered = undefined;
    this.#deps.forget();
    this.#say({ phase: 'clean' });
  }

  /** The server's state moved by an act of this screen, but what stands in the editor is not saved yet and stays. */
  follow(article: ArticleAnswer): void {
    this.#see(article);
    this.#unanswered = undefined;
    this.#keep(this.#entry, article.version);
  }

  /** A conflict was settled: `entry` is what is to stand, written on `theirs`. */
  settle(entry: Entry, theirs: ArticleAnswer): Promise<boolean> {
    this.#see(theirs);
    this.#unanswered = undefined;
    this.#say({ phase: 'dirty' });
    this.change(entry);
    return this.flush();
  }

  /** Somebody else has the lock: nothing more is sent, the text stays on this device. */
  shutOut(name: string): void {
    clearTimeout(this.#timer);
    this.#say({ phase: 'locked', name });
  }

  /** After an act was refused for its version: whether the article only was renewed, its text as it was. Goes on from there. */
  async catchUp(): Promise<boolean> {
    if (this.#articleId === undefined || this.#seen === undefined) return false;
    const now = await this.#deps.read(this.#articleId);
    if (!standsAsBefore(this.#seen, now)) return false;
    this.#see(now);
    return true;
  }

  /** Saves what is unsaved now; whether the server then has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#changed) return this.#state.phase === 'clean';
    if (this.#state.phase === 'conflict' || this.#state.phase === 'locked') return false;
    const lacks = lacking(this.#entry);
    if (lacks) {
      this.#say({ phase: 'incomplete', lacks });
      return false;
    }
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Ends the timers; what is unsaved stays on this device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #see(article: ArticleAnswer | undefined): void {
    this.#seen = article;
    this.#version = article?.version;
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #keep(entry: Entry, version: number | null): void {
    this.#kept = this.#deps.keep(entry, version);
  }

  #say(state: SaveState): void {
    this.#state = state;
    this.#deps.onState(state, this.#savedAt);
  }

  async #send(entry: Entry): Promise<ArticleAnswer> {
    if (this.#articleId !== undefined) {
      this.#unanswered = { entry, key: '' };
      return this.#deps.put(this.#articleId, entry, this.#version ?? 0);
    }
    // A creation is repeated with the same key and the same text until it is answered, so that there is never a second article.
    this.#unanswered ??= { entry, key: this.#deps.newKey() };
    const made = await this.#deps.create(this.#unanswered.entry, this.#unanswered.key);
    const sent = this.#unanswered.entry;
    this.#articleId = made.articleId;
    this.#see(made);
    if (sent === entry) return made;
    return this.#deps.put(made.articleId, entry, made.version);
  }

  async #save(): Promise<boolean> {
    const entry = this.#entry;
    const before = this.#unanswered;
    this.#say({ phase: 'saving' });
    try {
      this.#took(await this.#send(entry), entry);
    } catch (error) {
      return this.#failed(error, before);
    }
    if (!this.#changed) return true;
    this.#schedule(rest);
    return false;
  }

  #took(article: ArticleAnswer, entry: Entry): void {
    this.#articleId = article.articleId;
    this.#see(article);
    this.#unanswered = undefined;
    this.#savedAt = this.#deps.now();
    this.#changed = this.#entry !== entry;
    this.#firstChange = this.#deps.now();
    if (this.#changed) this.#keep(this.#entry, article.version);
    else this.#deps.forget();
    this.#deps.onSaved(article);
    this.#say({ phase: this.#changed ? 'dirty' : 'clean' });
  }

  async #failed(error: unknown, before: { readonly entry: Entry } | undefined): Promise<boolean> {
    if (error instanceof NoConnection) {
      // It says that the text is safe on this device.
      await this.#kept;
      this.#say({ phase: 'offline' });
      this.#schedule(retry);
      return false;
    }
    if (isProblem(error, 'article-locked')) {
      this.shutOut(holderOf(error).name);
      return false;
    }
    if (isProblem(error, 'version-conflict') && this.#articleId !== undefined) return this.#metAnother(before);
    // Another key for another text: what was refused has not been made.
    if (this.#articleId === undefined) this.#unanswered = undefined;
    this.#say({ phase: 'refused', error });
    return false;
  }

  async #metAnother(before: { readonly entry: Entry } | undefined): Promise<boolean> {
    try {
      const theirs = await this.#deps.read(this.#articleId ?? '');
      const arrived = before !== undefined && differing(before.entry, entryOf(theirs)).length === 0;
      // Renewed at night, say: a conflict whose sides do not differ is none.
      const isAsBefore = this.#seen !== undefined && standsAsBefore(this.#seen, theirs);
      if (!arrived && !isAsBefore) {
        this.#say({ phase: 'conflict', theirs });
        return false;
      }
      this.#see(theirs);
      this.#unanswered = undefined;
      return this.#save();
    } catch (error) {
      return this.#failed(error, before);
    }
  }
}
