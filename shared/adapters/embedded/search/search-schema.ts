/** Changes whenever the tables or the tokens do; an index of another edition is emptied, since it can be rebuilt. */
export const searchEdition = 1;

/**
 * `documents` is narrow, for filters, facets and order; `texts` is what hits are shown and judged by; `tokens` holds
 * ready-made tokens (letters and digits only, so `unicode61` cuts at the spaces alone) without keeping their text.
 */
export const searchSchema = `
  CREATE TABLE documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, live INTEGER NOT NULL,
    changedAt TEXT NOT NULL, siteId TEXT NOT NULL, columnId TEXT NOT NULL, columnPath TEXT NOT NULL, kind TEXT NOT NULL,
    lang TEXT NOT NULL, year TEXT NOT NULL, publishedAt TEXT NOT NULL, length INTEGER NOT NULL, titleKey TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_facets ON documents (live, siteId, columnId, kind, year);
  CREATE INDEX documents_date ON documents (live, publishedAt, row);
  CREATE INDEX documents_title ON documents (titleKey) WHERE live = 1;
  CREATE INDEX documents_dead ON documents (changedAt) WHERE live = 0;
  CREATE TABLE texts (
    row INTEGER PRIMARY KEY, document TEXT NOT NULL, body TEXT NOT NULL, attachments TEXT NOT NULL, numbers TEXT NOT NULL
  ) STRICT;
  CREATE TABLE titleTerms (term TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (term, row)) STRICT, WITHOUT ROWID;
  CREATE INDEX titleTerms_row ON titleTerms (row);
  CREATE VIRTUAL TABLE tokens USING fts5 (
    title, titleWords, body, numbers, attachments,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  INSERT INTO tokens (tokens, rank) VALUES ('rank', 'bm25(2, 1, 1, 2, 0.5)');
  CREATE VIRTUAL TABLE frequencies USING fts5vocab (tokens, row);`;
