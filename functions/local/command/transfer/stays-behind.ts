import type { Item, TableName } from '#shared/ports/table-store.ts';

/** What the machinery of a place notes about itself. */
const ofTheMachinery: ReadonlySet<string> = new Set([
  'import',
  'lastNight',
  'pageEdition',
  'searchReconcile',
  'storageFigures',
]);

/** Whether an item is the place's own and means nothing elsewhere: which deployment a site belongs to, what was measured here. */
export const staysBehind = (table: TableName, { pk, sk }: Item): boolean =>
  table === 'tenants' && (pk === 'registrations' || (pk === 'cluster' && ofTheMachinery.has(sk)));

/** Pages are made again from the tables, files of the theme by the code of the new place. */
export const isMadeAgain = (objectKey: string): boolean =>
  /^[^/]+\/pages\//.test(objectKey) || objectKey.startsWith('shared/assets/');
