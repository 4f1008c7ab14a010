import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { awsEngines, clientPlace } from '#functions/composition/aws/engines.ts';
import type { AwsPart } from '#functions/composition/aws.ts';
import { DynamodbChangeFeed } from '#shared/adapters/aws/feed/dynamodb-change-feed.ts';
import { DynamodbTableStore } from '#shared/adapters/aws/tables/dynamodb-table-store.ts';
import type { ChangeFeed } from '#shared/ports/change-feed.ts';

/** The feed as tools read it; in the cloud the stream calls the dispatcher by itself. */
export const awsFeed: AwsPart<ChangeFeed> = (environment, { cursors }) => {
  const engine = awsEngines(environment).tables();
  const streams = new DynamoDBStreamsClient(clientPlace(environment, 'DYNAMODB_STREAMS'));
  return new DynamodbChangeFeed(engine, streams, new DynamodbTableStore(engine, cursors));
};
