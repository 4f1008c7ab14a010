import { describe } from 'vitest';
import { conditionContract } from './table-store/conditions.ts';
import { counterContract } from './table-store/counters.ts';
import type { CreateTableStore } from './table-store/fixture.ts';
import { itemContract } from './table-store/items.ts';
import { queryContract } from './table-store/queries.ts';
import { transactionContract } from './table-store/transactions.ts';

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
