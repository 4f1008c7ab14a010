import type { TableName } from '#shared/ports/table-store.ts';

/** The four tables, in a fixed order. */
export const tableNames: readonly TableName[] = ['tenants', 'content', 'cases', 'audit'];

const table = (name: TableName): string => `
  CREATE TABLE IF NOT EXISTS ${name} (
    id INTEGER PRIMARY KEY, pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL,
    gsi1pk TEXT, gsi1sk TEXT, gsi2pk TEXT, gsi2sk TEXT, ttl INTEGER, size INTEGER NOT NULL, item TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS ${name}_key ON ${name} (pk, sk);
  CREATE INDEX IF NOT EXISTS ${name}_gsi1 ON ${name} (gsi1pk, gsi1sk, pk, sk) WHERE gsi1pk IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ${name}_gsi2 ON ${name} (gsi2pk, gsi2sk, pk, sk) WHERE gsi2pk IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ${name}_ttl ON ${name} (ttl) WHERE ttl IS NOT NULL;`;

/** Tables, reserved numbers, transaction tokens, the feed and the key that signs cursors. Text compares by UTF-8 bytes. */
export const tableSchema = `
  ${tableNames.map(table).join('')}
  CREATE TABLE IF NOT EXISTS reserved (counter TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tokens_at ON tokens (at);
  CREATE TABLE IF NOT EXISTS feed (
    position INTEGER PRIMARY KEY AUTOINCREMENT, tablename TEXT NOT NULL, at INTEGER NOT NULL, item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS feed_table ON feed (tablename, position);
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT OR IGNORE INTO secrets VALUES ('cursor', hex(randomblob(32)));`;
