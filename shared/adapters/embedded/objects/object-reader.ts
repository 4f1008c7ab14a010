import type { DatabaseSync } from 'node:sqlite';
import type { ObjectHead, Upload, UploadedPart } from '#shared/ports/object-store.ts';
import { prefixEnd } from '#shared/ports/semantics/order/prefix-end.ts';
import { Statements } from '../engine/statements.ts';
import type { ObjectRow } from '../writer/writer-protocol.ts';

/** What callers of the port may see of a row. */
export const headOf = ({ key, etag, size, contentType, cacheControl }: ObjectRow): ObjectHead => ({
  key,
  etag,
  size,
  contentType,
  ...(cacheControl === null ? {} : { cacheControl }),
});

/** Reads objects.db on a connection of its own: everything committed before a call is seen by it. */
export class ObjectReader {
  readonly #statements: Statements;

  constructor(database: DatabaseSync) {
    this.#statements = new Statements(database);
  }

  row(key: string): ObjectRow | undefined {
    return this.#statements.one('SELECT * FROM objects WHERE key = ?', key);
  }

  /** Up to `count` rows whose keys begin with `prefix`, behind `after`, in key order. */
  list(prefix: string, after: string | undefined, count: number): readonly ObjectRow[] {
    const end = prefixEnd(prefix);
    const lower = after === undefined ? 'key >= ?' : 'key > ?';
    const sql = `SELECT * FROM objects WHERE ${lower} ${end === undefined ? '' : 'AND key < ?'} ORDER BY key LIMIT ?`;
    return this.#statements.all(sql, after ?? prefix, ...(end === undefined ? [] : [end]), count);
  }

  upload(uploadId: string): Upload | undefined {
    return this.#statements.one('SELECT uploadId, key, contentType FROM uploads WHERE uploadId = ?', uploadId);
  }

  /** The parts of an upload by number, with their files. */
  parts(uploadId: string): readonly (UploadedPart & { readonly file: string })[] {
    return this.#statements.all(
      'SELECT number, etag, size, file FROM parts WHERE uploadId = ? ORDER BY number',
      uploadId,
    );
  }

  /** Every file that a row points to. */
  *files(): Iterable<string> {
    const sql = 'SELECT file FROM objects UNION ALL SELECT file FROM parts UNION ALL SELECT file FROM garbage';
    for (const { file } of this.#statements.each<{ file: string }>(sql)) yield file;
  }
}
