import { localDate } from '#shared/domain/page/local-time.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { foldText } from '#shared/text/search/fold-text.ts';
import type { Statements } from '../engine/statements.ts';
import { bytesOf } from './stored-text.ts';

/** What of a text is looked at when hits are judged, in UTF-16 units; all of it is found. */
const judged = 20_000;

const termsOf = (titleWords: string): readonly string[] =>
  [...new Set(titleWords.split(' '))].filter((term) => [...term].length > 1 && term.length <= 20);

/** A token that stands in a text so many times is more than mentioned. */
const several = 3;

const split = (tokens: string): readonly string[] => (tokens === '' ? [] : tokens.split(' '));

/** The tokens of a document as the engine keeps them: each once. `length` counts those of title and body. */
const postingsOf = (given: SearchDocument['tokens']) => {
  const [title, titleWords, body] = [split(given.title), split(given.titleWords), split(given.body)];
  const counts = new Map<string, number>();
  for (const field of [title, titleWords, body, split(given.numbers), split(given.attachments)])
    for (const token of field) counts.set(token, (counts.get(token) ?? 0) + 1);
  const often: string[] = [];
  for (const [token, count] of counts) if (count >= several) often.push(token);
  const titles = [...new Set([...title, ...titleWords])];
  return { lists: { tokens: [...counts.keys()], often, titles }, length: title.length + body.length };
};

type Stored = { readonly row: number; readonly version: number };

/** Drops what is findable of a row; the row itself stays. */
const removeTexts = (statements: Statements, row: number): void => {
  for (const table of ['tokens', 'often', 'titles']) statements.run(`DELETE FROM ${table} WHERE rowid = ?`, row);
  statements.run('DELETE FROM titleTerms WHERE row = ?', row);
  statements.run('DELETE FROM judged WHERE row = ?', row);
  statements.run('DELETE FROM shown WHERE row = ?', row);
};

type Change = { readonly at: string; readonly number: number };

/** Begins a change that readers are to see: its number, to be given to what is written in it. */
export const beginChange = (statements: Statements): number =>
  statements.one<{ value: number }>("UPDATE state SET value = value + 1 WHERE name = 'change' RETURNING value")
    ?.value ?? 0;

/** Tells readers that rows are gone: they read everything again. */
export const beginEpoch = (statements: Statements): void => {
  statements.run("UPDATE state SET value = value + 1 WHERE name = 'epoch'");
};

/** Stores one document unless an equal or newer version is there; a tombstone keeps its row only. */
export const writeDocument = (statements: Statements, given: SearchDocument, { at, number }: Change): void => {
  const { tokens, text, ...document } = given;
  const stored = statements.one<Stored>('SELECT row, version FROM documents WHERE id = ?', document.id);
  if (stored && stored.version >= document.version) return;
  if (stored) removeTexts(statements, stored.row);
  const postings = document.live ? postingsOf(tokens) : undefined;
  const titleKey = document.live ? foldText(document.title) : '';
  const sql = `INSERT INTO documents (id, version, live, changedAt, siteId, columnId, columnPath, kind, lang, year, publishedAt, length, titleKey, change)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, live = excluded.live, changedAt = excluded.changedAt,
      siteId = excluded.siteId, columnId = excluded.columnId, columnPath = excluded.columnPath, kind = excluded.kind,
      lang = excluded.lang, year = excluded.year, publishedAt = excluded.publishedAt, length = excluded.length,
      titleKey = excluded.titleKey, change = excluded.change
    RETURNING row`;
  const row = statements.one<{ row: number }>(
    sql,
    document.id,
    document.version,
    document.live ? 1 : 0,
    at,
    document.siteId,
    document.columnId,
    `/${document.columnPath.join('/')}/`,
    document.kind,
    document.lang,
    localDate(document.publishedAt).slice(0, 4),
    document.publishedAt,
    postings?.length ?? 0,
    titleKey,
    number,
  )?.row;
  if (row === undefined || !postings) return;
  statements.run(
    'INSERT INTO judged (row, title, numbers, attachments, body) VALUES (?, ?, ?, ?, ?)',
    row,
    titleKey,
    tokens.numbers.slice(0, judged),
    tokens.attachments.slice(0, judged),
    bytesOf(foldText(text.slice(0, judged))),
  );
  const shown = 'INSERT INTO shown (row, document, text) VALUES (?, ?, ?)';
  statements.run(shown, row, JSON.stringify(document), bytesOf(text));
  for (const [table, list] of Object.entries(postings.lists))
    if (list.length > 0) statements.run(`INSERT INTO ${table} (rowid, token) VALUES (?, ?)`, row, list.join(' '));
  for (const term of termsOf(tokens.titleWords)) statements.run('INSERT INTO titleTerms VALUES (?, ?)', term, row);
};

/** Forgets a row altogether. */
export const forgetRow = (statements: Statements, row: number): void => {
  removeTexts(statements, row);
  statements.run('DELETE FROM documents WHERE row = ?', row);
};

export const clearTables = (statements: Statements): void => {
  for (const table of ['documents', 'judged', 'shown', 'titleTerms']) statements.run(`DELETE FROM ${table}`);
  for (const table of ['tokens', 'often', 'titles'])
    statements.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
};
