import { openSnapshot } from '#shared/adapters/embedded/backup/open-snapshot.ts';
import { openSearchIndex } from '#shared/adapters/embedded/search/open-search-index.ts';
import type { ObjectHead } from '#shared/ports/object-store.ts';
import type { Item, TableName } from '#shared/ports/table-store.ts';

/** Everything a data folder holds, as of one moment. */
export type StoredState = {
  readonly content: readonly Item[];
  readonly tenants: readonly Item[];
  readonly audit: readonly Item[];
  readonly objects: ReadonlyMap<string, ObjectHead>;
  readonly text: (key: string) => Promise<string | undefined>;
  /** Ids that search shows. */
  readonly found: ReadonlySet<string>;
  /** What was read and found right before, and is named by its content: it need not be read again. */
  readonly proven: Set<string>;
  readonly close: () => void;
};

const listed = async <Entry>(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
};

const foundIn = async (dataDir: string): Promise<ReadonlySet<string>> => {
  const index = openSearchIndex(dataDir);
  const found = new Set<string>();
  try {
    for (let after: string | undefined; ; ) {
      const page = await index.versions({ after, limit: 1000 });
      for (const { id, live } of page) if (live) found.add(id);
      after = page.at(-1)?.id;
      if (page.length < 1000) return found;
    }
  } finally {
    index.close();
  }
};

/** Reads a data folder beside the process that has it. */
export const storedState = async (dataDir: string, proven = new Set<string>()): Promise<StoredState> => {
  const found = await foundIn(dataDir);
  const snapshot = openSnapshot(dataDir);
  const all = (table: TableName): Promise<readonly Item[]> => listed(snapshot.items(table));
  const [content, tenants, audit] = [await all('content'), await all('tenants'), await all('audit')];
  const objects = new Map((await listed(snapshot.objects())).map((head) => [head.key, head]));
  const text = async (key: string): Promise<string | undefined> => {
    const head = objects.get(key);
    const bytes = head && (await snapshot.read(head, 0, head.size - 1));
    return bytes && Buffer.from(bytes).toString('utf8');
  };
  return { content, tenants, audit, objects, text, found, proven, close: snapshot.close };
};
