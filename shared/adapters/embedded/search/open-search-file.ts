import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../engine/open-database.ts';
import { searchEdition, searchSchema, searchTables } from './search-schema.ts';

/** Tokens of all documents are looked up at random. */
const cacheMiB = 8;

const editionOf = (database: DatabaseSync): number =>
  Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);

/** Opens the file of a search index, making or emptying it when it is new or of another edition. */
export const openSearchFile = (file: string): DatabaseSync => {
  const database = openDatabase(file, { durability: 'normal', cacheMiB });
  if (editionOf(database) === searchEdition) return database;
  database.exec('BEGIN IMMEDIATE');
  // Another thread may have made it meanwhile.
  if (editionOf(database) !== searchEdition) {
    for (const table of searchTables) database.exec(`DROP TABLE IF EXISTS ${table}`);
    database.exec(searchSchema);
    database.exec(`PRAGMA user_version = ${searchEdition}`);
  }
  database.exec('COMMIT');
  return database;
};
