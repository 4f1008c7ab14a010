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
  /** ISO instant of the last change. */
  readonly at: string;
};

const database = 'zhanqun-desk';
const store = 'drafts';
/** Where a browser keeps nothing (private windows of some), drafts live as long as the page. */
const memory = new Map<string, KeptDraft<unknown>>();

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer of the browser storage'));
  });

let opened: Promise<IDBDatabase | undefined> | undefined;

const open = (): Promise<IDBDatabase | undefined> => {
  opened ??= (async () => {
    if (typeof indexedDB === 'undefined') return undefined;
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
    return answered(request).catch(() => undefined);
  })();
  return opened;
};

const within = async <T>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  const db = await open();
  return db && answered(act(db.transaction(store, mode).objectStore(store)));
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

/** Keeps a draft, in the place of the one with the same key. Never fails: at worst it lives as long as the page. */
export const keepDraft = async <Entry>(draft: KeptDraft<Entry>): Promise<void> => {
  memory.set(draft.key, draft);
  await within('readwrite', (drafts) => drafts.put(draft)).catch(() => undefined);
  tell();
};

export const dropDraft = async (key: string): Promise<void> => {
  memory.delete(key);
  await within('readwrite', (drafts) => drafts.delete(key)).catch(() => undefined);
  tell();
};

/** Drafts whose key begins with `prefix`, latest first. */
export const keptDrafts = async <Entry>(prefix: string): Promise<readonly KeptDraft<Entry>[]> => {
  const range = typeof IDBKeyRange === 'undefined' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const stored = await within('readonly', (drafts) => drafts.getAll(range)).catch(() => undefined);
  const found = stored ?? [...memory.values()].filter(({ key }) => key.startsWith(prefix));
  return (found as KeptDraft<Entry>[]).toSorted((a, b) => b.at.localeCompare(a.at));
};
