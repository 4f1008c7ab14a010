import { createHmac } from 'node:crypto';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { tableStoreContract } from '#shared/ports/table-store.contract.ts';
import { temporaryTables } from '../testing/temporary-tables.ts';
import { DynamodbTableStore } from './dynamodb-table-store.ts';

const cursors = cursorSeal((text) => createHmac('sha256', 'test').update(text).digest('base64url'));

tableStoreContract('DynamoDB', async () => {
  const { engine, close } = await temporaryTables();
  return { store: new DynamodbTableStore(engine, cursors), advance: undefined, close };
});
