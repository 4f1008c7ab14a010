import { type LastWord, LastWords } from './last-words.ts';

/** One entry of a form as its writer read it. */
export type SaidEntry = { readonly name: string; readonly values: readonly string[] };

/** A text kept on this device, so that a closed tab, a lost network or an ended session costs nothing. */
export type KeptDraft<Entry> = {
  /** Whose it is, and of what: `<account>|<site>|<article or new-…>` or `<account>|*<form>|<about>`. */
  readonly key: string;
  readonly entry: Entry;
  /** Version of the article the text was written on; null where it was never saved. */
  readonly version: number | null;
  readonly title: string;
  /** Address below `/admin` where it was entered; a text's follows from its key. */
  readonly path?: string | undefined;
  /** What a form said, to be read where the form itself is gone. */
  readonly said?: readonly SaidEntry[] | undefined;
  /** ISO instant of the last change. */
  readonly at: string;
};

const database = 'zhanqun-desk';
const store = 'drafts';
/** Where a browser keeps nothing (private windows of some), drafts live as long as the page. */
const memory = new Map<string, KeptDraft<unknown>>();

type Word = LastWord<KeptDraft<unknown>>;

const lastWords =
  typeof localStorage === 'undefined'
    ? undefined
    : new LastWords<KeptDraft<unknown>>(localStorage, `${database}:last:`, crypto.randomUUID());
if (lastWords) {
  window.addEventListener('pagehide', () => lastWords.setDown());
  window.addEventListener('pageshow', () => lastWords.goesOn());
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? lastWords.setDown() : lastWords.goesOn(),
  );
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer of the browser storage'));
  });

/** Ends when what `act` does is there to stay. */
const within = (db: IDBDatabase, act: (drafts: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const change = db.transaction(store, 'readwrite');
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new Error('the browser storage refused'));
    act(change.objectStore(store));
  });

const write = (drafts: IDBObjectStore, { key, value }: Word): void =>
  void (value ? drafts.put(value) : drafts.delete(key));

/** Writes what earlier pages could not end, none over what is newer than it. */
const finishOthers = async (db: IDBDatabase): Promise<void> => {
  const found = lastWords?.found();
  if (!found || found.words.length === 0) return;
  await within(db, (drafts) => {
    for (const word of found.words) {
      const before: IDBRequest<KeptDraft<unknown> | undefined> = drafts.get(word.key);
      before.onsuccess = () => {
        if (!before.result || before.result.at <= word.at) write(drafts, word);
      };
    }
  });
  found.clear();
};

let opened: Promise<IDBDatabase | undefined> | undefined;

const open = (): Promise<IDBDatabase | undefined> => {
  opened ??= (async () => {
    if (typeof indexedDB === 'undefined') return undefined;
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
    const db = await answered(request);
    await finishOthers(db).catch(() => undefined);
    return db;
  })().catch(() => undefined);
  return opened;
};

/** Never fails: at worst a draft lives as long as the page. */
const change = async (word: Word): Promise<void> => {
  if (word.value) memory.set(word.key, word.value);
  else memory.delete(word.key);
  lastWords?.begins(word);
  try {
    const db = await open();
    if (db) await within(db, (drafts) => write(drafts, word));
  } catch {
    // The page's memory has it.
  }
  lastWords?.ended(word);
  tell();
};

const listeners = new Set<() => void>();

/** Hears of every draft that is kept or dropped by this page. */
export const onDrafts = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

const held = new Set<string>();

/** A form shows this draft now: lists leave it out until it is let go. */
export const holdDraft = (key: string): (() => void) => {
  held.add(key);
  tell();
  return () => {
    held.delete(key);
    tell();
  };
};

export const isHeld = (key: string): boolean => held.has(key);

/** Keeps a draft, in the place of the one with the same key, and ends when it is safe on this device. */
export const keepDraft = <Entry>(draft: KeptDraft<Entry>): Promise<void> =>
  change({ key: draft.key, at: draft.at, value: draft });

export const dropDraft = (key: string): Promise<void> => change({ key, at: new Date().toISOString(), value: null });

/** Drafts whose key begins with `prefix`, latest first. */
export const keptDrafts = async <Entry>(prefix: string): Promise<readonly KeptDraft<Entry>[]> => {
  const range = typeof IDBKeyRange === 'undefined' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const db = await open();
  const stored =
    db && (await answered(db.transaction(store, 'readonly').objectStore(store).getAll(range)).catch(() => undefined));
  const found = stored ?? [...memory.values()].filter(({ key }) => key.startsWith(prefix));
  return (found as KeptDraft<Entry>[]).toSorted((a, b) => b.at.localeCompare(a.at));
};
