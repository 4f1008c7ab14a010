import type { DatabaseSync } from 'node:sqlite';
import { Statements } from '../engine/statements.ts';

/** A file of the object store and what names it: an object, or a part of an upload under way. */
export type StoredFile = {
  readonly file: string;
  readonly etag: string;
  readonly size: number;
} & (
  | { readonly key: string; readonly uploadId: null; readonly number: null }
  | { readonly key: null; readonly uploadId: string; readonly number: number }
);

/** Every file that objects.db names, with the hash its bytes must have. */
export const storedFiles = (objects: DatabaseSync): Iterable<StoredFile> =>
  new Statements(objects).each<StoredFile>(
    `SELECT file, etag, size, key, NULL AS uploadId, NULL AS number FROM objects
     UNION ALL SELECT file, etag, size, NULL, uploadId, number FROM parts`,
  );

/** How many there are. */
export const countStoredFiles = (objects: DatabaseSync): number =>
  new Statements(objects).one<{ count: number }>(
    'SELECT (SELECT count(*) FROM objects) + (SELECT count(*) FROM parts) AS count',
  )?.count ?? 0;
