import { localDate } from '#shared/domain/page/local-time.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { foldText } from '#shared/text/search/fold-text.ts';
import type { Statements } from '../engine/statements.ts';

/** What of a text is looked at when hits are judged, in UTF-16 units; all of it is found. */
const judged = 20_000;

const termsOf = (titleWords: string): readonly string[] =>
  [...new Set(titleWords.split(' '))].filter((term) => [...term].length > 1 && term.length <= 20);

const countTokens = (tokens: string): number => (tokens === '' ? 0 : tokens.split(' ').length);

type Stored = { readonly row: number; readonly version: number };

/** Drops what is findable of a row; the row itself stays. */
const removeTexts = (statements: Statements, row: number): void => {
  statements.run('DELETE FROM tokens WHERE rowid = ?', row);
  statements.run('DELETE FROM titleTerms WHERE row = ?', row);
  statements.run('DELETE FROM texts WHERE row = ?', row);
};

/** Stores one document unless an equal or newer version is there; a tombstone keeps its row only. */
export const writeDocument = (statements: Statements, given: SearchDocument, changedAt: string): void => {
  const { tokens, ...document } = given;
  const stored = statements.one<Stored>('SELECT row, version FROM documents WHERE id = ?', document.id);
  if (stored && stored.version >= document.version) return;
  if (stored) removeTexts(statements, stored.row);
  const length = document.live ? countTokens(tokens.title) + countTokens(tokens.body) : 0;
  const sql = `INSERT INTO documents (id, version, live, changedAt, siteId, columnId, columnPath, kind, lang, year, publishedAt, length, titleKey)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, live = excluded.live, changedAt = excluded.changedAt,
      siteId = excluded.siteId, columnId = excluded.columnId, columnPath = excluded.columnPath, kind = excluded.kind,
      lang = excluded.lang, year = excluded.year, publishedAt = excluded.publishedAt, length = excluded.length,
      titleKey = excluded.titleKey
    RETURNING row`;
  const row = statements.one<{ row: number }>(
    sql,
    document.id,
    document.version,
    document.live ? 1 : 0,
    changedAt,
    document.siteId,
    document.columnId,
    `/${document.columnPath.join('/')}/`,
    document.kind,
    document.lang,
    localDate(document.publishedAt).slice(0, 4),
    document.publishedAt,
    length,
    document.live ? foldText(document.title) : '',
  )?.row;
  if (row === undefined || !document.live) return;
  statements.run(
    'INSERT INTO texts VALUES (?, ?, ?, ?, ?)',
    row,
    JSON.stringify(document),
    foldText(document.text.slice(0, judged)),
    tokens.attachments.slice(0, judged),
    tokens.numbers.slice(0, judged),
  );
  statements.run(
    'INSERT INTO tokens (rowid, title, titleWords, body, numbers, attachments) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    tokens.title,
    tokens.titleWords,
    tokens.body,
    tokens.numbers,
    tokens.attachments,
  );
  for (const term of termsOf(tokens.titleWords)) statements.run('INSERT INTO titleTerms VALUES (?, ?)', term, row);
};

/** Forgets a row altogether. */
export const forgetRow = (statements: Statements, row: number): void => {
  removeTexts(statements, row);
  statements.run('DELETE FROM documents WHERE row = ?', row);
};

export const clearTables = (statements: Statements): void => {
  for (const table of ['documents', 'texts', 'titleTerms']) statements.run(`DELETE FROM ${table}`);
  statements.run("INSERT INTO tokens (tokens) VALUES ('delete-all')");
};
