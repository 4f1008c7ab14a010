import { tableStoreContract } from '#shared/ports/contracts/table-store.contract.ts';
import { temporaryTables } from '../testing/temporary-tables.ts';
import { testCursors } from '../testing/test-cursors.ts';
import { DynamodbTableStore } from './dynamodb-table-store.ts';

tableStoreContract('DynamoDB', async () => {
  const { engine, close } = await temporaryTables();
  return { store: new DynamodbTableStore(engine, testCursors), advance: undefined, close };
});
