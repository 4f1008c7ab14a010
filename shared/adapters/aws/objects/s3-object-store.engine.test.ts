import { objectStoreContract } from '#shared/ports/object-store.contract.ts';
import { temporaryBucket } from '../testing/temporary-bucket.ts';
import { testCursors } from '../testing/test-cursors.ts';
import { S3ObjectStore } from './s3-object-store.ts';

objectStoreContract('S3', async () => {
  const engine = await temporaryBucket();
  const open = () => new S3ObjectStore(engine, testCursors);
  // The engine is a service that no reader can end: what restarts is everything on our side of it.
  return { store: open(), restart: open };
});
