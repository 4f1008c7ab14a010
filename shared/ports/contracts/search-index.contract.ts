import { findingContract } from './search-index/finding.ts';
import type { CreateSearchIndex } from './search-index/fixture.ts';
import { listingContract } from './search-index/listing.ts';
import { versionsContract } from './search-index/versions.ts';

/** What every search engine does alike; `create` answers a new, isolated index. */
export const searchIndexContract = (adapter: string, create: CreateSearchIndex): void => {
  findingContract(adapter, create);
  listingContract(adapter, create);
  versionsContract(adapter, create);
};
