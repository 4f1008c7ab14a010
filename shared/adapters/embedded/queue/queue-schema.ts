/** Messages, dead letters and how far the consumers of the feed have come. Times are milliseconds since 1970. */
export const queueSchema = `
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, coalesceKey TEXT,
    visibleAt INTEGER NOT NULL, receiveCount INTEGER NOT NULL DEFAULT 0, reason TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_visible ON messages (queue, visibleAt, id);
  CREATE INDEX IF NOT EXISTS messages_spent ON messages (queue, visibleAt) WHERE receiveCount >= 5;
  CREATE UNIQUE INDEX IF NOT EXISTS messages_coalesce ON messages (queue, coalesceKey)
    WHERE coalesceKey IS NOT NULL AND receiveCount = 0;
  CREATE TABLE IF NOT EXISTS dead (
    id INTEGER PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, coalesceKey TEXT, receiveCount INTEGER NOT NULL,
    reason TEXT NOT NULL, deadAt INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS dead_queue ON dead (queue, deadAt, id);
  CREATE TABLE IF NOT EXISTS positions (
    consumer TEXT NOT NULL, tablename TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (consumer, tablename)
  ) STRICT, WITHOUT ROWID;`;
