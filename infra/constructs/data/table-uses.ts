/** What a function may be allowed to do with documents. */
const documentActions = {
  /** Reads by keys, and lists of a partition. */
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  /** Makes a transaction depend on an item that it does not write. */
  check: ['dynamodb:ConditionCheckItem'],
  remove: ['dynamodb:DeleteItem'],
  /** Reads all of it, item by item: work of the night. */
  walk: ['dynamodb:Scan'],
} as const;

/** The same for the ledger, which holds no documents. */
const ledgerActions = {
  /** Takes numbers, adds to statistics. */
  count: ['dynamodb:UpdateItem'],
  /** Knows mails that were sent. */
  remember: ['dynamodb:GetItem', 'dynamodb:PutItem'],
} as const;

export type DocumentTableName = 'tenants' | 'content' | 'cases' | 'audit';
export type TableName = DocumentTableName | 'ledger';
export type IndexName = 'gsi1' | 'gsi2';

/** An index is named where it is asked: a table has two, and most functions ask neither. */
export type DocumentUse = keyof typeof documentActions | IndexName;
export type LedgerUse = keyof typeof ledgerActions;

/** All that a function does with tables; of a table that is not named it knows only the address. */
export type TableUses = { readonly [Name in DocumentTableName]?: readonly DocumentUse[] } & {
  readonly ledger?: readonly LedgerUse[];
};

const actions: Readonly<Record<string, readonly string[]>> = { ...documentActions, ...ledgerActions };

/** The actions on a table, or on one index of it, that a word stands for. */
export const tableActions = (use: DocumentUse | LedgerUse): readonly string[] => actions[use] ?? ['dynamodb:Query'];

export const isIndex = (use: DocumentUse | LedgerUse): use is IndexName => use === 'gsi1' || use === 'gsi2';

const reads: readonly string[] = ['read', 'walk', 'gsi1', 'gsi2', 'check'] satisfies readonly DocumentUse[];

/** What the service asks of a key of the operator in the name of whoever uses a table that lies under it. */
export const keyActions = (uses: readonly (DocumentUse | LedgerUse)[]): readonly string[] => [
  'kms:Decrypt',
  'kms:DescribeKey',
  ...(uses.every((use) => reads.includes(use)) ? [] : ['kms:Encrypt', 'kms:GenerateDataKey']),
];
