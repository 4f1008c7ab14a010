import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '#shared/ports/table-store.ts';

/** What the tables are called in the account. `ledger` holds what is no document: counters, feed positions, sent mails. */
export type PhysicalTables = { readonly [Name in TableName | 'ledger']: string };

/** The client and the names that every DynamoDB adapter works with. */
export type DynamodbEngine = { readonly documents: DynamoDBDocumentClient; readonly tables: PhysicalTables };

/** Items go in and come out as plain JSON; what is `undefined` is left out. */
export const dynamodbEngine = (client: DynamoDBClient, tables: PhysicalTables): DynamodbEngine => ({
  documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  tables,
});
