import { localDate } from '#shared/domain/page/local-time.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type {
  Facet,
  SearchAnswer,
  SearchDocument,
  SearchIndex,
  SearchQuery,
  Suggestion,
} from '#shared/ports/search-index.ts';
import { compareUtf8 } from '#shared/ports/semantics/order/compare-utf8.ts';
import { foldText } from '#shared/text/search/fold-text.ts';
import { documentScorer, type IndexStatistics, type ScoredText } from '#shared/text/search/rank/document-scorer.ts';

type Stored = {
  readonly document: SearchDocument;
  readonly tokens: ReadonlySet<string>;
  readonly scored: ScoredText;
  readonly changedAt: string;
};

const descending = (left: string, right: string): number => (left < right ? 1 : left > right ? -1 : 0);

const passes = (document: SearchDocument, query: SearchQuery): boolean =>
  document.live &&
  (query.siteIds?.includes(document.siteId) ?? true) &&
  !query.excludeSiteIds?.includes(document.siteId) &&
  (query.columnId === undefined || document.columnPath.includes(query.columnId)) &&
  (query.kind ?? document.kind) === document.kind &&
  (query.lang ?? document.lang) === document.lang &&
  document.publishedAt >= (query.from ?? '') &&
  document.publishedAt <= (query.to ?? '\u{10ffff}');

const facet = (values: readonly string[], byValue = false): readonly Facet[] => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) =>
      byValue ? descending(one.value, other.value) : other.count - one.count || -descending(one.value, other.value),
    )
    .slice(0, 100);
};

/** The search index in memory, for tests: the same rules, without the engine. */
export class MemorySearchIndex implements SearchIndex {
  readonly #stored = new Map<string, Stored>();
  readonly #clock: Clock;

  constructor(clock: Clock = { now: () => new Date() }) {
    this.#clock = clock;
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) {
      const known = this.#stored.get(document.id);
      if (known && known.document.version >= document.version) continue;
      const { title, body, numbers, attachments } = document.tokens;
      this.#stored.set(document.id, {
        document: structuredClone(document),
        tokens: new Set(Object.values(document.tokens).flatMap((tokens) => tokens.split(' '))),
        scored: {
          title: foldText(document.title),
          body: foldText(document.text),
          attachments,
          numbers,
          length: `${title} ${body}`.split(' ').length,
          publishedAt: document.publishedAt,
        },
        changedAt: this.#clock.now().toISOString(),
      });
    }
  }

  async query(query: SearchQuery): Promise<SearchAnswer> {
    const score = documentScorer(query, this.#statistics());
    const needed = Math.max(1, Math.ceil(query.minimumMatch * query.bigrams.length - 1e-9));
    const found = [...this.#stored.values()]
      .filter(({ document, tokens }) => {
        if (!passes(document, query)) return false;
        const has = query.bigrams.filter(({ alternatives }) => alternatives.some((token) => tokens.has(token)));
        return query.bigrams.length === 0 || has.length >= needed;
      })
      .map(({ document, scored }) => ({ document, score: query.bigrams.length === 0 ? 0 : score(scored) }))
      .sort((one, other) => {
        const best = query.sort === 'relevance' ? other.score - one.score : 0;
        return (
          best ||
          descending(one.document.publishedAt, other.document.publishedAt) ||
          compareUtf8(other.document.id, one.document.id)
        );
      });
    const documents = found.map(({ document }) => document);
    return {
      hits: found
        .slice(query.offset, query.offset + query.limit)
        .map(({ document: { tokens: _, ...document }, ...hit }) => ({
          ...hit,
          document,
        })),
      total: found.length,
      facets: {
        site: facet(documents.map(({ siteId }) => siteId)),
        column: facet(documents.map(({ columnId }) => columnId)),
        kind: facet(documents.map(({ kind }) => kind)),
        year: facet(
          documents.map(({ publishedAt }) => localDate(publishedAt).slice(0, 4)),
          true,
        ),
      },
    };
  }

  async suggest(
    prefix: string,
    { siteId, limit }: { readonly siteId?: string | undefined; readonly limit: number },
  ): Promise<readonly Suggestion[]> {
    const from = foldText(prefix).trim();
    if (from === '') return [];
    const documents = [...this.#stored.values()]
      .map(({ document }) => document)
      .filter((document) => document.live && (siteId ?? document.siteId) === document.siteId)
      .sort((one, other) => descending(one.publishedAt, other.publishedAt));
    const words = documents.flatMap(({ tokens }) => [...new Set(tokens.titleWords.split(' '))]);
    const frequent = facet(words.filter((word) => word.startsWith(from) && word !== from && [...word].length > 1))
      .filter(({ count }) => count > 1)
      .slice(0, Math.ceil(limit / 2))
      .map(({ value }): Suggestion => ({ text: value }));
    const titles = documents
      .filter(({ title }) => foldText(title).startsWith(from))
      .map(({ title, id }): Suggestion => ({ text: title, id }));
    return [...new Map([...titles.reverse(), ...frequent.reverse()].map((one) => [one.text, one])).values()]
      .reverse()
      .slice(0, limit);
  }

  async purgeTombstones(before: string): Promise<number> {
    const old = [...this.#stored].filter(([, { document, changedAt }]) => !document.live && changedAt < before);
    for (const [id] of old) this.#stored.delete(id);
    return old.length;
  }

  async versions({ after, limit }: { readonly after?: string | undefined; readonly limit: number }) {
    return [...this.#stored.values()]
      .map(({ document: { id, version, live } }) => ({ id, version, live }))
      .filter(({ id }) => after === undefined || compareUtf8(id, after) > 0)
      .sort((one, other) => compareUtf8(one.id, other.id))
      .slice(0, limit);
  }

  async clear({ siteId }: { readonly siteId?: string | undefined } = {}): Promise<void> {
    for (const [id, { document }] of this.#stored)
      if (siteId === undefined || document.siteId === siteId) this.#stored.delete(id);
  }

  #statistics(): IndexStatistics {
    const live = [...this.#stored.values()].filter(({ document }) => document.live);
    const length = live.reduce((sum, { scored }) => sum + scored.length, 0);
    return {
      documents: live.length,
      averageLength: length / Math.max(1, live.length),
      frequency: (token) => live.filter(({ tokens }) => tokens.has(token)).length,
    };
  }
}
