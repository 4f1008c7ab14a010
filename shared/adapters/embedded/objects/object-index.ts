import type { DatabaseSync } from 'node:sqlite';
import { Statements } from '../engine/statements.ts';
import type { Answer, ObjectRequest, ObjectRow } from '../writer/writer-protocol.ts';

type Request<Act extends ObjectRequest['act']> = Extract<ObjectRequest, { act: Act }>;

const done: Answer = { value: undefined };
const refused = (precondition: string): Answer => ({ precondition });

/** What the writer does to objects.db; each call runs inside a savepoint of the group commit. */
export class ObjectIndex {
  readonly #statements: Statements;

  constructor(database: DatabaseSync) {
    this.#statements = new Statements(database);
  }

  /** Up to a thousand files that nothing points to any more and that may be on the disk still. */
  garbage(): readonly string[] {
    return this.#statements.all<{ file: string }>('SELECT file FROM garbage LIMIT 1000').map(({ file }) => file);
  }

  answer(request: ObjectRequest): Answer {
    switch (request.act) {
      case 'putObject':
        return this.#put(request);
      case 'deleteObject':
        return this.#delete(request);
      case 'startUpload':
        return this.#startUpload(request);
      case 'putPart':
        return this.#putPart(request);
      case 'completeUpload':
        return this.#completeUpload(request);
      case 'abortUpload':
        this.#dropUpload(request.uploadId);
        return done;
      case 'sweepUploads':
        return this.#sweepUploads(request.before);
      case 'forgetGarbage':
        for (const file of request.files) this.#statements.run('DELETE FROM garbage WHERE file = ?', file);
        return done;
    }
  }

  #put({ row, ifMatch, ifAbsent }: Request<'putObject'>): Answer {
    const current = this.#current(row.key);
    if (ifAbsent && current) return refused(`${row.key} is there already`);
    if (ifMatch !== undefined && current?.etag !== ifMatch) return refused(`${row.key} is another one`);
    this.#store(row, current?.file);
    return done;
  }

  #delete({ key, ifMatch }: Request<'deleteObject'>): Answer {
    const current = this.#current(key);
    if (!current) return done;
    if (ifMatch !== undefined && current.etag !== ifMatch) return refused(`${key} is another one`);
    this.#statements.run('DELETE FROM objects WHERE key = ?', key);
    this.#discard(current.file);
    return done;
  }

  #startUpload({ uploadId, key, contentType, now }: Request<'startUpload'>): Answer {
    this.#statements.run('INSERT INTO uploads VALUES (?, ?, ?, ?)', uploadId, key, contentType, now);
    return done;
  }

  #putPart({ uploadId, number, etag, size, file }: Request<'putPart'>): Answer {
    if (!this.#statements.one('SELECT 1 FROM uploads WHERE uploadId = ?', uploadId)) return refused('no such upload');
    const old = 'SELECT file FROM parts WHERE uploadId = ? AND number = ?';
    const replaced = this.#statements.one<{ file: string }>(old, uploadId, number);
    this.#statements.run('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?)', uploadId, number, etag, size, file);
    if (replaced) this.#discard(replaced.file);
    return done;
  }

  #completeUpload({ uploadId, row, parts }: Request<'completeUpload'>): Answer {
    const files = this.#partFiles(uploadId);
    if (files.length !== parts.length || files.some((file, n) => file !== parts[n])) {
      return refused('the upload changed while it was joined');
    }
    this.#store(row, this.#current(row.key)?.file);
    this.#dropUpload(uploadId);
    return done;
  }

  #sweepUploads(before: number): Answer {
    const sql = 'SELECT uploadId FROM uploads WHERE at < ? LIMIT 1000';
    const uploads = this.#statements.all<{ uploadId: string }>(sql, before);
    for (const { uploadId } of uploads) this.#dropUpload(uploadId);
    return { value: uploads.length };
  }

  #dropUpload(uploadId: string): void {
    for (const file of this.#partFiles(uploadId)) this.#discard(file);
    this.#statements.run('DELETE FROM parts WHERE uploadId = ?', uploadId);
    this.#statements.run('DELETE FROM uploads WHERE uploadId = ?', uploadId);
  }

  #current(key: string): { readonly file: string; readonly etag: string } | undefined {
    return this.#statements.one('SELECT file, etag FROM objects WHERE key = ?', key);
  }

  #partFiles(uploadId: string): readonly string[] {
    const sql = 'SELECT file FROM parts WHERE uploadId = ? ORDER BY number';
    return this.#statements.all<{ file: string }>(sql, uploadId).map(({ file }) => file);
  }

  #store({ key, file, etag, size, contentType, cacheControl }: ObjectRow, replaced: string | undefined): void {
    const sql = 'INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?)';
    this.#statements.run(sql, key, file, etag, size, contentType, cacheControl);
    if (replaced !== undefined) this.#discard(replaced);
  }

  #discard(file: string): void {
    this.#statements.run('INSERT OR IGNORE INTO garbage VALUES (?)', file);
  }
}
