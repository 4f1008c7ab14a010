import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Entity tags of all stored pages of a running cluster by key, read beside it. */
export const storedPages = (dataDir: string): ReadonlyMap<string, string> => {
  const database = new DatabaseSync(join(dataDir, 'objects.db'), { readOnly: true });
  try {
    const rows = database.prepare("SELECT key, etag FROM objects WHERE key LIKE '%/pages/%'").all();
    return new Map(rows.map((row) => [String(row['key']), String(row['etag'])]));
  } finally {
    database.close();
  }
};

/** Keys whose page is another or new. */
export const changedPages = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] => [...after].filter(([key, etag]) => before.get(key) !== etag).map(([key]) => key);

/** Site and path of a page's key. */
export const pageOfKey = (key: string): { readonly siteId: string; readonly path: string } => {
  const [siteId = '', , ...path] = key.split('/');
  return { siteId, path: `/${path.join('/')}` };
};
