import type { Suggestion } from '#shared/ports/search-index.ts';
import type { OpensearchEngine } from './opensearch-engine.ts';

type Answer = {
  readonly hits: {
    readonly hits: readonly { readonly _source: { readonly document: { title: string; id: string } } }[];
  };
  readonly aggregations: { readonly words: { readonly buckets: readonly { readonly key: string }[] } };
};

// The engine's own expressions: whatever is no letter or digit stands for itself.
const literally = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/** Words of at least two titles, then titles, that begin with the folded text `from`. */
export const suggestWords = async (
  { client, alias }: OpensearchEngine,
  from: string,
  { siteId, limit }: { readonly siteId?: string | undefined; readonly limit: number },
): Promise<readonly Suggestion[]> => {
  const site = siteId === undefined ? [] : [{ term: { siteId } }];
  const begins = [{ prefix: { titleKey: from } }, { prefix: { titleTerms: from } }];
  const question = {
    query: { bool: { filter: [{ term: { live: true } }, ...site], should: begins, minimum_should_match: 1 } },
    post_filter: { prefix: { titleKey: from } },
    sort: [{ publishedAt: 'desc' }, { id: 'asc' }],
    size: limit * 2,
    _source: ['document.title', 'document.id'],
    aggs: {
      words: {
        terms: {
          field: 'titleTerms',
          include: `${literally(from)}.+`,
          min_doc_count: 2,
          size: Math.ceil(limit / 2),
          order: [{ _count: 'desc' }, { _key: 'asc' }],
        },
      },
    },
  };
  const { body } = await client.search({ index: alias, body: question as never });
  const { hits, aggregations } = body as unknown as Answer;
  const found: Suggestion[] = aggregations.words.buckets.map(({ key }) => ({ text: key }));
  for (const { _source } of hits.hits) {
    const { title, id } = _source.document;
    if (!found.some(({ text }) => text === title)) found.push({ text: title, id });
  }
  return found.slice(0, limit);
};
