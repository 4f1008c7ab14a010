import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamodbEngine } from './dynamodb-engine.ts';

/** Adds to a counter atomically and answers its new value. An answer lost on the way may make it count twice. */
export const addToCounter = async (
  { documents, tables }: DynamodbEngine,
  counter: string,
  amount: number,
): Promise<number> => {
  const { Attributes } = await documents.send(
    new UpdateCommand({
      TableName: tables.ledger,
      Key: { pk: counter },
      UpdateExpression: 'ADD #value :amount',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: { ':amount': amount },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Attributes?.['value'];
};
