import type { RecordedCall } from '../call-recorder.ts';
import type { EmulatorApi } from '../emulator-api.ts';

const changing = /:(PutItem|DeleteItem|UpdateItem)$/;
const tableOf = (resource: string): string => /:table\/([^/]+)/.exec(resource)?.[1] ?? '';

/** What the tables ask of the keys they lie under, in the name of whoever calls: no call of a function shows it. */
export const keyCalls = (calls: readonly RecordedCall[], keys: ReadonlyMap<string, string>): readonly RecordedCall[] =>
  calls.flatMap(({ caller, action, resource }) => {
    const key = action.startsWith('dynamodb:') ? keys.get(tableOf(resource)) : undefined;
    if (key === undefined) return [];
    const asked = changing.test(action) ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'];
    return asked.map((name) => ({ caller, action: name, resource: key }));
  });

type Described = { readonly Table: { readonly SSEDescription?: { readonly KMSMasterKeyArn?: string } } };

/** The key of each table that lies under one of the operator. */
export const keysOfTables = async (
  api: EmulatorApi,
  calls: readonly RecordedCall[],
): Promise<ReadonlyMap<string, string>> => {
  const named = calls.filter(({ action }) => action.startsWith('dynamodb:')).map(({ resource }) => tableOf(resource));
  const keys = new Map<string, string>();
  for (const TableName of new Set(named)) {
    const { Table } = (await api.json('dynamodb', 'DynamoDB_20120810.DescribeTable', { TableName })) as Described;
    const key = Table.SSEDescription?.KMSMasterKeyArn;
    if (key) keys.set(TableName, key);
  }
  return keys;
};
