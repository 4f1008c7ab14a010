import type { Services } from '#functions/composition/services.ts';
import { currentHits } from '#functions/search/query/current-hits.ts';
import { nearSpellings } from '#functions/search/query/near-spellings.ts';
import { queryOf } from '#functions/search/query/query-of.ts';
import type { SearchInput } from '#functions/search/query/search-input.ts';
import { searchWords } from '#functions/search/query/search-words.ts';
import type { Site } from '#shared/domain/site/site.ts';

type Ports = Pick<Services, 'tables' | 'search' | 'clock'>;

export type SearchHelp = {
  readonly didYouMean: string[];
  readonly fewerWords: { readonly q: string; readonly total: number }[];
  readonly widerTotal: number;
};

const dropped = 5;
const nearTitles = 40;

/** What was typed as its parts: as the reader parted it, or the words of a dictionary. */
const partsOf = async (q: string): Promise<readonly string[]> => {
  const typed = q.split(/[\s\p{P}]+/u).filter(Boolean);
  if (typed.length > 1) return typed;
  const words = [...new Set((await searchWords())(q))].filter((word) => [...word].length > 1);
  // Words of the dictionary may overlap: the longer ones first, and of those that lie in another none.
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
};

/** Ways on for a reader whose words nothing has all of: another spelling, fewer words, a wider scope. */
export const zeroResultHelp = async (
  ports: Ports,
  input: SearchInput,
  sites: ReadonlyMap<string, Site>,
): Promise<SearchHelp> => {
  const ask = async (changed: Partial<SearchInput>) => ({
    ...(await queryOf({ ...input, page: 1, ...changed }, [...sites.values()], ports.clock.now())),
    offset: 0,
    limit: 1,
  });
  const near = await ports.search.query({
    ...(await ask({})),
    sort: 'relevance',
    minimumMatch: 0.01,
    limit: nearTitles,
  });
  const titles = (await currentHits(ports, near.hits, sites)).map(({ live }) => live.content.title);
  const parts = await partsOf(input.q);
  const fewer =
    parts.length < 2 ? [] : parts.slice(0, dropped).map((part) => parts.filter((other) => other !== part).join(' '));
  const fewerWords = await Promise.all(
    fewer.map(async (q) => ({
      q,
      total: (await ports.search.query({ ...(await ask({ q })), minimumMatch: 1 })).total,
    })),
  );
  const filtered = [input.siteId, input.columnId, input.kind, input.from, input.to].some(
    (given) => given !== undefined,
  );
  const unfiltered = { siteId: undefined, columnId: undefined, kind: undefined, from: undefined, to: undefined };
  return {
    didYouMean: [...nearSpellings(input.q, titles)],
    fewerWords: fewerWords.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total),
    widerTotal: filtered ? (await ports.search.query(await ask(unfiltered))).total : 0,
  };
};
