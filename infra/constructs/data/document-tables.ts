import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import type { ClusterFunction } from '../work/cluster-function.ts';
import {
  type DocumentTableName,
  type DocumentUse,
  isIndex,
  keyActions,
  type LedgerUse,
  type TableName,
  type TableUses,
  tableActions,
} from './table-uses.ts';

/** Props for `DocumentTables`. */
export interface DocumentTablesProps {
  /**
   * What happens to the tables when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN, with deletion protection
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * Key of the operator that encrypts the tables.
   *
   * @default the key of the service
   */
  readonly key?: Key | undefined;
}

const attribute = (name: string) => ({ name, type: AttributeType.STRING });
const variables = {
  tenants: 'TENANTS_TABLE_NAME',
  content: 'CONTENT_TABLE_NAME',
  cases: 'CASES_TABLE_NAME',
  audit: 'AUDIT_TABLE_NAME',
  ledger: 'LEDGER_TABLE_NAME',
} as const;

/** The tables of the cluster. Stateful: their construct paths must not change. */
export class DocumentTables extends Construct {
  readonly tables: { readonly [Name in TableName]: Table };

  constructor(scope: Construct, id: string, props: DocumentTablesProps = {}) {
    super(scope, id);
    const { key, removalPolicy = RemovalPolicy.RETAIN } = props;
    const kept = {
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
      encryption: key ? TableEncryption.CUSTOMER_MANAGED : TableEncryption.AWS_MANAGED,
      ...(key ? { encryptionKey: key } : {}),
      timeToLiveAttribute: 'ttl',
      removalPolicy,
    };
    const table = (name: DocumentTableName): Table => {
      const made = new Table(this, name, {
        ...kept,
        partitionKey: attribute('pk'),
        sortKey: attribute('sk'),
        stream: StreamViewType.NEW_AND_OLD_IMAGES,
      });
      for (const index of ['gsi1', 'gsi2'])
        made.addGlobalSecondaryIndex({
          indexName: index,
          partitionKey: attribute(`${index}pk`),
          sortKey: attribute(`${index}sk`),
          projectionType: ProjectionType.ALL,
        });
      return made;
    };
    this.tables = {
      tenants: table('tenants'),
      content: table('content'),
      cases: table('cases'),
      audit: table('audit'),
      // Counters and feed positions: no documents, no indexes, no feed.
      ledger: new Table(this, 'ledger', { ...kept, partitionKey: attribute('pk') }),
    };
  }

  /** The names of the tables in the variables that say them. */
  get names(): Readonly<Record<(typeof variables)[TableName], string>> {
    const named = Object.entries(variables).map(([name, variable]) => [
      variable,
      this.tables[name as TableName].tableName,
    ]);
    return Object.fromEntries(named) as Record<(typeof variables)[TableName], string>;
  }

  /** Lets `fn` use the tables as said, and tells it where they are. */
  grant(fn: ClusterFunction, uses: TableUses): void {
    fn.provide(awsEnv.tables, this.names);
    for (const [name, some] of Object.entries(uses) as [TableName, readonly (DocumentUse | LedgerUse)[]][]) {
      const { tableArn, encryptionKey } = this.tables[name];
      const onTable = some.filter((use) => !isIndex(use)).flatMap(tableActions);
      if (onTable.length > 0) fn.allow(onTable, [tableArn]);
      // Named one by one: a star would take in indexes that nobody has thought of yet.
      for (const index of some.filter(isIndex)) fn.allow(tableActions(index), [`${tableArn}/index/${index}`]);
      if (encryptionKey) fn.allow(keyActions(some), [encryptionKey.keyArn]);
    }
  }
}
