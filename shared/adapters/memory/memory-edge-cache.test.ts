import { edgeCacheContract } from '#shared/ports/contracts/edge-cache.contract.ts';
import { MemoryEdgeCache } from './memory-edge-cache.ts';

edgeCacheContract('memory', () => new MemoryEdgeCache());
