import { jobQueueContract } from '#shared/ports/contracts/job-queue.contract.ts';
import { temporaryStorage } from '../testing/temporary-storage.ts';

jobQueueContract('sqlite', async () => {
  const { storage, advance, restart, close } = await temporaryStorage({ thread: false });
  return { queue: storage.queue, advance, restart: async () => (await restart()).queue, close, coalesces: true };
});
