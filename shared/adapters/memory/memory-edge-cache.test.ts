import { edgeCacheContract } from '#shared/ports/edge-cache.contract.ts';
import { MemoryEdgeCache } from './memory-edge-cache.ts';

edgeCacheContract('memory', () => new MemoryEdgeCache());
