import { tableStoreContract } from '#shared/ports/contracts/table-store.contract.ts';
import { temporaryStorage } from '../testing/temporary-storage.ts';

tableStoreContract('sqlite', async () => {
  const { storage, advance, close } = await temporaryStorage({ thread: false });
  return { store: storage.tables, advance, close };
});
