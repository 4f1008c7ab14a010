import { MemorySourceFetcher } from '#shared/adapters/memory/memory-source-fetcher.ts';
import { sourceFetcherContract } from '#shared/ports/contracts/source-fetcher.contract.ts';

const base = 'https://allowed.example';

sourceFetcherContract('memory', async (given) => {
  const pages = new Map(Object.entries(given).map(([path, page]) => [`${base}${path}`, page]));
  const fetcher = new MemorySourceFetcher(['allowed.example'], pages);
  const asked = (path: string) => fetcher.asked.filter((url) => url === `${base}${path}`).length;
  return { fetcher, base, asked, close: () => undefined };
});
