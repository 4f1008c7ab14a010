import { objectStoreContract } from '#shared/ports/contracts/object-store.contract.ts';
import { temporaryStorage } from '../testing/temporary-storage.ts';

objectStoreContract('sqlite and files', async () => {
  const { storage, restart, close } = await temporaryStorage({ thread: false });
  return { store: storage.objects, restart: async () => (await restart()).objects, close };
});
