import { searchIndexContract } from '#shared/ports/contracts/search-index.contract.ts';
import { FixedClock } from '../fixed-clock.ts';
import { MemorySearchIndex } from './memory-search-index.ts';

searchIndexContract('memory', () => {
  const clock = new FixedClock();
  return { index: new MemorySearchIndex(clock), advance: (seconds) => clock.advance(seconds), now: () => clock.now() };
});
