/** Changes whenever the tables or the tokens do; an index of another edition is emptied, since it can be rebuilt. */
export const searchEdition = 3;

// Ready-made tokens (letters and digits only, so `unicode61` cuts at the spaces alone); which rows hold one is all that is kept.
const postings = (name: string): string => `
  CREATE VIRTUAL TABLE ${name} USING fts5 (
    token, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
  );`;

/**
 * `documents` is narrow, for filters, facets and order; `judged` is what candidates are judged by, `shown` what is shown of a
 * hit: each is read without the other. Long texts lie there in UTF-16, as they are used: decoding them took longer than
 * reading them. A token stands in `tokens` for every document that has it, in `often` for those that have it several times,
 * in `titles` for titles. `state` counts changes, so that a reader sees what is new to it.
 */
export const searchSchema = `
  CREATE TABLE documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, live INTEGER NOT NULL,
    changedAt TEXT NOT NULL, siteId TEXT NOT NULL, columnId TEXT NOT NULL, columnPath TEXT NOT NULL, kind TEXT NOT NULL,
    lang TEXT NOT NULL, year TEXT NOT NULL, publishedAt TEXT NOT NULL, length INTEGER NOT NULL, titleKey TEXT NOT NULL,
    change INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX documents_title ON documents (titleKey) WHERE live = 1;
  CREATE INDEX documents_dead ON documents (changedAt) WHERE live = 0;
  CREATE INDEX documents_change ON documents (change);
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO state VALUES ('change', 0), ('epoch', 0);
  CREATE TABLE judged (
    row INTEGER PRIMARY KEY, title TEXT NOT NULL, numbers TEXT NOT NULL, attachments TEXT NOT NULL, body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE shown (row INTEGER PRIMARY KEY, document TEXT NOT NULL, text BLOB NOT NULL) STRICT;
  CREATE TABLE titleTerms (term TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (term, row)) STRICT, WITHOUT ROWID;
  CREATE INDEX titleTerms_row ON titleTerms (row);
  ${postings('tokens')}
  ${postings('often')}
  ${postings('titles')}
  CREATE VIRTUAL TABLE frequencies USING fts5vocab (tokens, row);`;

/** Every table of every edition so far. */
export const searchTables = [
  'frequencies',
  'tokens',
  'often',
  'titles',
  'titleTerms',
  'texts',
  'judged',
  'shown',
  'documents',
  'state',
] as const;
