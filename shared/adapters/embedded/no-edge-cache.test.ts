import { edgeCacheContract } from '#shared/ports/contracts/edge-cache.contract.ts';
import { noEdgeCache } from './no-edge-cache.ts';

edgeCacheContract('embedded', () => noEdgeCache);
