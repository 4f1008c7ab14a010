/** A text kept on this device, so that a closed tab, a lost network or an ended session costs nothing. */
export type KeptDraft<Entry> = {
  /** Whose it is, and of what: `<account>|<site>|<article or new-…>`. */
  readonly key: string;
  readonly entry: Entry;
  /** Version of the article the text was written on; null where it was never saved. */
  readonly version: number | null;
  readonly title: string;
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

/** Keeps a draft, in the place of the one with the same key. Never fails: at worst it lives as long as the page. */
export const keepDraft = async <Entry>(draft: KeptDraft<Entry>): Promise<void> => {
  memory.set(draft.key, draft);
  await within('readwrite', (drafts) => drafts.put(draft)).catch(() => undefined);
};

export const dropDraft = async (key: string): Promise<void> => {
  memory.delete(key);
  await within('readwrite', (drafts) => drafts.delete(key)).catch(() => undefined);
};

/** Drafts whose key begins with `prefix`, latest first. */
export const keptDrafts = async <Entry>(prefix: string): Promise<readonly KeptDraft<Entry>[]> => {
  const range = typeof IDBKeyRange === 'undefined' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const stored = await within('readonly', (drafts) => drafts.getAll(range)).catch(() => undefined);
  const found = stored ?? [...memory.values()].filter(({ key }) => key.startsWith(prefix));
  return (found as KeptDraft<Entry>[]).toSorted((a, b) => b.at.localeCompare(a.at));
};
