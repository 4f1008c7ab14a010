import { tableStoreContract } from '#shared/ports/table-store.contract.ts';
import { temporaryStorage } from '../storage/temporary-storage.ts';

for (const thread of [true, false]) {
  tableStoreContract(thread ? 'sqlite, writer thread' : 'sqlite, one thread', async () => {
    const { storage, advance, close } = await temporaryStorage({ thread });
    return { store: storage.tables, advance, close };
  });
}
