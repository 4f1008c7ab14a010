import { createHash } from 'node:crypto';
import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PreparedWrite } from '#shared/ports/semantics/tables/prepare-writes.ts';
import { ConditionFailed, TableLimitExceeded } from '#shared/ports/table-store.ts';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import { conditionExpression } from './condition-expression.ts';
import type { DynamodbEngine, PhysicalTables } from './dynamodb-engine.ts';

type Items = NonNullable<TransactWriteCommandInput['TransactItems']>;

const toItem = ({ table, pk, sk, if: condition, put, delete: remove }: PreparedWrite, tables: PhysicalTables) => {
  const target = { TableName: tables[table], ...conditionExpression(condition) };
  if (put) return { Put: { ...target, Item: put.item } };
  if (remove) return { Delete: { ...target, Key: { pk, sk } } };
  return { ConditionCheck: { ...target, Key: { pk, sk } } } as Items[number];
};

const isPassing = (code: string | undefined): boolean =>
  code === 'TransactionConflict' || code === 'ThrottlingError' || code === 'ProvisionedThroughputExceeded';

/** What a refusal means for the caller; undefined when the transaction may simply be tried again. */
const verdict = (error: unknown): unknown => {
  if (error instanceof TransactionInProgressException) return undefined;
  if (!(error instanceof TransactionCanceledException)) return error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  const failed = codes.flatMap((code, n) => (code === 'ConditionalCheckFailed' ? [n] : []));
  if (failed.length > 0) return new ConditionFailed(failed);
  if (codes.includes('ValidationError') || codes.includes('ItemCollectionSizeLimitExceeded')) {
    return new TableLimitExceeded(error.message);
  }
  return codes.some(isPassing) ? undefined : error;
};

/** A token of ours as the engine's: at most 36 characters, and of these tables alone. */
const requestToken = (token: string | undefined, tables: PhysicalTables): string | undefined =>
  token === undefined
    ? undefined
    : createHash('sha256')
        .update(JSON.stringify([tables.content, token]))
        .digest('hex')
        .slice(0, 36);

/**
 * Writes all or nothing, trying again after conflicts.
 *
 * @throws ConditionFailed naming the writes whose conditions do not hold
 */
export const writeTogether = async (
  { documents, tables }: DynamodbEngine,
  writes: readonly PreparedWrite[],
  token: string | undefined,
): Promise<void> => {
  const command = new TransactWriteCommand({
    TransactItems: writes.map((write) => toItem(write, tables)),
    ClientRequestToken: requestToken(token, tables),
  });
  for (let tries = 1; ; tries += 1) {
    try {
      await documents.send(command);
      return;
    } catch (error) {
      // The token was written with, by a transaction that looked otherwise: once is once.
      if (token !== undefined && error instanceof IdempotentParameterMismatchException) return;
      const final = verdict(error);
      if (final !== undefined) throw final;
      if (tries === maxTries) throw error;
    }
    await retryPause(tries);
  }
};
