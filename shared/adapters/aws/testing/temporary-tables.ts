import { randomBytes } from 'node:crypto';
import type { GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { dynamodbEngine, type PhysicalTables } from '../tables/dynamodb-engine.ts';
import { engineClient, enginePlace } from './engine-place.ts';

const key = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];
const index = (name: string): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: key(`${name}pk`, `${name}sk`),
  Projection: { ProjectionType: 'ALL' },
});
const keyNames = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'];

const documentTable = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyNames.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: key('pk', 'sk'),
    GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
const ledgerTable = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });

/** New tables in the engine that go away when closed: for tests. */
export const temporaryTables = async () => {
  const settings = engineClient(enginePlace('dynamodb'));
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const names = ['tenants', 'content', 'cases', 'audit', 'ledger'] as const;
  const tables = Object.fromEntries(names.map((name) => [name, `${prefix}-${name}`])) as PhysicalTables;
  const { ledger, ...documents } = tables;
  await Promise.all(
    [...Object.values(documents).map(documentTable), ledgerTable(ledger)].map((one) => client.send(one)),
  );
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(tables).map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
    client.destroy();
    streams.destroy();
  };
  return { engine: dynamodbEngine(client, tables), streams, close };
};
