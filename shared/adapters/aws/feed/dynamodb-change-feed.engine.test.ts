import { changeFeedContract } from '#shared/ports/contracts/change-feed.contract.ts';
import { DynamodbTableStore } from '../tables/dynamodb-table-store.ts';
import { temporaryTables } from '../testing/temporary-tables.ts';
import { testCursors } from '../testing/test-cursors.ts';
import { DynamodbChangeFeed } from './dynamodb-change-feed.ts';

changeFeedContract('DynamoDB Streams', async () => {
  const { engine, streams, close } = await temporaryTables();
  const open = () => {
    const tables = new DynamodbTableStore(engine, testCursors);
    return { tables, feed: new DynamodbChangeFeed(engine, streams, tables) };
  };
  return { ...open(), restart: open, close };
});
