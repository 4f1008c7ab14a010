import { describe } from 'vitest';
import { conditionContract } from './table-store-contract/conditions.ts';
import { counterContract } from './table-store-contract/counters.ts';
import type { CreateTableStore } from './table-store-contract/fixture.ts';
import { itemContract } from './table-store-contract/items.ts';
import { queryContract } from './table-store-contract/queries.ts';
import { transactionContract } from './table-store-contract/transactions.ts';

/** What every table engine does alike; `create` answers a new, isolated store. */
export const tableStoreContract = (adapter: string, create: CreateTableStore): void => {
  describe(`TableStore contract: ${adapter}`, () => {
    transactionContract(create);
    conditionContract(create);
    itemContract(create);
    queryContract(create);
    counterContract(create);
  });
};
