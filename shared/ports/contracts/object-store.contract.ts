import { describe } from 'vitest';
import type { CreateObjectStore } from './object-store/fixture.ts';
import { objectContract } from './object-store/objects.ts';
import { uploadContract } from './object-store/uploads.ts';

/** What every object engine does alike; `create` answers a new, isolated store. */
export const objectStoreContract = (adapter: string, create: CreateObjectStore): void => {
  describe(`ObjectStore contract: ${adapter}`, () => {
    objectContract(create);
    uploadContract(create);
  });
};
