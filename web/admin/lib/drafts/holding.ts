/** What the server has, as a form shows it. */
export type Saved<Value> = { readonly version: number; readonly value: Value };

/** What a device keeps of a form: what was entered, and the saved state it was entered on. */
export type KeptEntry<Value> = {
  readonly base: Saved<Value>;
  readonly mine: Value;
  /** Names the act: the same entry sent twice is done once. */
  readonly sendKey: string;
};

/**
 * What the person is told: entered earlier and brought back, entered earlier and found when they were already typing, already
 * on the server as entered, or put away and to be had back.
 */
type Notice<Value> =
  | { readonly kind: 'restored'; readonly at: string }
  | { readonly kind: 'earlier'; readonly at: string; readonly entry: KeptEntry<Value> }
  | { readonly kind: 'same' }
  | { readonly kind: 'dropped'; readonly entry: KeptEntry<Value> };

/** How what was entered stands to what is saved. */
export type Holds<Value> = {
  readonly base: Saved<Value>;
  readonly mine: Value;
  readonly dirty: boolean;
  /** Saved by somebody else meanwhile, to be shown beside what was entered. */
  readonly newer: Saved<Value> | undefined;
  readonly notice: Notice<Value> | undefined;
  /** Grows whenever what is shown changes by something else than typing. */
  readonly stamp: number;
};

/** What holding needs of the world; tests hand in their own. */
type HoldingDeps<Value> = {
  readonly keep: (entry: KeptEntry<Value>) => void;
  readonly forget: () => void;
  readonly same: (one: Value, other: Value) => boolean;
  readonly newKey: () => string;
};

/**
 * Holds what a person enters in a form until the server has it: kept on this device at every change, brought back after a
 * closed tab, laid beside a newer saved state and never written over by one.
 */
export class Holding<Value> {
  readonly #deps: HoldingDeps<Value>;
  readonly #listeners = new Set<() => void>();
  #latest: Saved<Value>;
  #state: Holds<Value>;
  /** The state as of the last change but typing. */
  #calm: Holds<Value>;
  #sendKey: string;

  constructor(deps: HoldingDeps<Value>, latest: Saved<Value>) {
    this.#deps = deps;
    this.#latest = latest;
    this.#sendKey = deps.newKey();
    this.#state = { base: latest, mine: latest.value, dirty: false, newer: undefined, notice: undefined, stamp: 0 };
    this.#calm = this.#state;
  }

  readonly state = (): Holds<Value> => this.#state;

  /** The same for whoever need not follow every letter: `mine` may be of some letters ago. */
  readonly calmState = (): Holds<Value> => this.#calm;

  readonly follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Stays the same until something else is entered: a repeated send of it is recognised. */
  get sendKey(): string {
    return this.#sendKey;
  }

  /** The person changed something. */
  set(mine: Value): void {
    // Editors also tell of a text that was put into them.
    if (Object.is(mine, this.#state.mine)) return;
    const dirty = !this.#deps.same(mine, this.#state.base.value);
    this.#sendKey = this.#deps.newKey();
    const { notice } = this.#state;
    const stays = notice?.kind === 'earlier' || (dirty && notice?.kind === 'restored');
    this.#say({ mine, dirty, notice: stays ? notice : undefined });
    if (dirty) this.#keep();
    else {
      this.#deps.forget();
      this.meet(this.#latest);
    }
  }

  /** The server's state was read: taken over where nothing was entered, else laid beside it. */
  meet(latest: Saved<Value>): void {
    this.#latest = latest;
    const { base, dirty, mine, newer } = this.#state;
    if (latest.version <= base.version) return;
    if (!dirty) this.#stand(latest, undefined);
    else if (this.#deps.same(mine, latest.value)) {
      this.#deps.forget();
      this.#stand(latest, { kind: 'same' });
    } else if (JSON.stringify(latest.value) === JSON.stringify(base.value)) {
      // Only its version moved: there are no two sides.
      this.#say({ base: latest, newer: undefined });
      this.#keep();
    } else if (newer?.version !== latest.version) this.#say({ newer: latest });
  }

  /** What this device kept of an earlier sitting; offered only, where the person has begun to type; nothing where the server has it all. */
  restore(entry: KeptEntry<Value>, at: string): void {
    const { dirty, mine } = this.#state;
    if (this.#deps.same(entry.mine, this.#latest.value)) {
      if (!dirty) this.#deps.forget();
      return;
    }
    if (dirty) {
      if (!this.#deps.same(entry.mine, mine)) this.#say({ notice: { kind: 'earlier', at, entry } });
      return;
    }
    this.#bringBack(entry, { kind: 'restored', at });
  }

  /** Shows what is saved; what was entered can be had back. */
  discard(): void {
    const entry = this.#entry();
    this.#deps.forget();
    this.#stand(this.#latest, { kind: 'dropped', entry });
  }

  /** Has back what was put away, or what was entered earlier: what stands there now is put away for it. */
  undo(): void {
    const { notice } = this.#state;
    if (notice?.kind !== 'dropped' && notice?.kind !== 'earlier') return;
    this.#bringBack(notice.entry, notice.kind === 'earlier' ? { kind: 'dropped', entry: this.#entry() } : undefined);
    this.#keep();
  }

  /** Goes on from the newer state with `mine`, which the person put together from both sides. */
  settle(mine: Value): void {
    const dirty = !this.#deps.same(mine, this.#latest.value);
    this.#sendKey = this.#deps.newKey();
    this.#say({ base: this.#latest, mine, dirty, newer: undefined, notice: undefined, stamp: this.#state.stamp + 1 });
    if (dirty) this.#keep();
    else this.#deps.forget();
  }

  /** The server has `sent`. What was entered since then stays entered. */
  saved(sent: Value): void {
    this.#sendKey = this.#deps.newKey();
    const { base, mine } = this.#state;
    if (mine !== sent) {
      this.#say({ base: { ...base, value: sent } });
      this.#keep();
      return;
    }
    this.#deps.forget();
    const { notice } = this.#state;
    this.#say({ dirty: false, newer: undefined, notice: notice?.kind === 'earlier' ? notice : undefined });
    this.meet(this.#latest);
  }

  /** Begins anew, for the next of its kind. */
  reset(): void {
    this.#deps.forget();
    this.#stand(this.#latest, undefined);
  }

  #entry(): KeptEntry<Value> {
    const { base, mine } = this.#state;
    return { base, mine, sendKey: this.#sendKey };
  }

  #keep(): void {
    this.#deps.keep(this.#entry());
  }

  #bringBack({ base, mine, sendKey }: KeptEntry<Value>, notice: Notice<Value> | undefined): void {
    this.#sendKey = sendKey;
    this.#say({ base, mine, dirty: true, newer: undefined, notice, stamp: this.#state.stamp + 1 });
    this.meet(this.#latest);
  }

  #stand(base: Saved<Value>, notice: Notice<Value> | undefined): void {
    const stamp = this.#state.stamp + 1;
    this.#say({ base, mine: base.value, dirty: false, newer: undefined, notice, stamp });
  }

  #say(change: Partial<Holds<Value>>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    const { base, dirty, newer, notice, stamp } = this.#state;
    const isCalm =
      before.base === base &&
      before.dirty === dirty &&
      before.newer === newer &&
      before.notice === notice &&
      before.stamp === stamp;
    if (!isCalm) this.#calm = this.#state;
    for (const listener of this.#listeners) listener();
  }
}
