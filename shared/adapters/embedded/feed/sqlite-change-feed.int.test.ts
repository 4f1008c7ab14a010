import { changeFeedContract } from '#shared/ports/contracts/change-feed.contract.ts';
import { temporaryStorage } from '../testing/temporary-storage.ts';

changeFeedContract('sqlite', async () => {
  const { storage, restart, close } = await temporaryStorage({ thread: false });
  const { tables, feed } = storage;
  return { tables, feed, restart, close };
});
