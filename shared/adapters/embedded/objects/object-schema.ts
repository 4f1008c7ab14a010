/** Keys to immutable files, uploads under way, and files that nothing points to any more. Text compares by UTF-8 bytes. */
export const objectSchema = `
  CREATE TABLE IF NOT EXISTS objects (
    key TEXT PRIMARY KEY, file TEXT NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL,
    contentType TEXT NOT NULL, cacheControl TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS uploads (
    uploadId TEXT PRIMARY KEY, key TEXT NOT NULL, contentType TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parts (
    uploadId TEXT NOT NULL, number INTEGER NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL, file TEXT NOT NULL,
    PRIMARY KEY (uploadId, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS garbage (file TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`;
