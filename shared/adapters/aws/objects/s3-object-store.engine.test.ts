import { objectStoreContract } from '#shared/ports/object-store.contract.ts';
import { temporaryBuckets } from '../testing/temporary-buckets.ts';
import { testCursors } from '../testing/test-cursors.ts';
import { S3ObjectStore } from './s3-object-store.ts';

objectStoreContract('S3', async () => {
  const engine = await temporaryBuckets();
  const open = () => new S3ObjectStore(engine, testCursors);
  // The engine is a service that no reader can end: what restarts is everything on our side of it.
  return { store: open(), restart: open };
});
