/** One searchable document; the text fields hold tokens already (shared/text), joined by spaces. */
export type SearchDocument = {
  /** `<siteId>/<articleId>`. */
  readonly id: string;
  /** External version: an upsert that is not newer than what is stored is dropped. */
  readonly version: number;
  readonly live: boolean;
  readonly siteId: string;
  readonly columnId: string;
  /** Own column and its ancestors, root first. */
  readonly columnPath: readonly string[];
  readonly kind: string;
  readonly lang: string;
  /** `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly publishedAt: string;
  readonly title: string;
  readonly source: string;
  readonly documentNumber: string;
  readonly indexNumber: string;
  /** What the result list shows and is cut for highlights: plain text. */
  readonly text: string;
  readonly url: string;
  /** Token fields. */
  readonly tokens: { readonly [Field in TokenField]: string };
};

/** `titleWords` holds the words and the single characters of the title. Words of the body are found by their bigrams. */
export type TokenField = 'title' | 'titleWords' | 'body' | 'numbers' | 'attachments';

/** A group of alternatives: any of them counts as a hit of the group. */
export type SearchTerm = { readonly alternatives: readonly string[]; readonly weight: number };

export type SearchQuery = {
  /** Bigram or word tokens of what was typed, per field kind. Empty terms list everything that passes the filters. */
  readonly bigrams: readonly SearchTerm[];
  readonly words: readonly SearchTerm[];
  /** Tokens that must stand next to one another to earn the proximity bonus: the phrases typed. */
  readonly phrases: readonly (readonly string[])[];
  /** Share of the bigrams that a hit must contain, 0 to 1. Exact up to six; of more, an engine may ask for less. */
  readonly minimumMatch: number;
  readonly siteIds?: readonly string[] | undefined;
  readonly excludeSiteIds?: readonly string[] | undefined;
  /** The column itself or one below it. */
  readonly columnId?: string | undefined;
  readonly kind?: string | undefined;
  readonly lang?: string | undefined;
  /** Instants, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: 'relevance' | 'date';
  /** Now, for the decay by date. ISO. */
  readonly now: string;
  readonly offset: number;
  readonly limit: number;
};

export type SearchHit = { readonly document: Omit<SearchDocument, 'tokens'>; readonly score: number };

export type Facet = { readonly value: string; readonly count: number };

export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** Exact up to 10 000; above, at least that. */
  readonly total: number;
  /** Over the whole match, most frequent first (years newest first), at most 100 values each. */
  readonly facets: {
    readonly site: readonly Facet[];
    readonly column: readonly Facet[];
    readonly kind: readonly Facet[];
    readonly year: readonly Facet[];
  };
};

/** A completion of what was typed; `id` where it is the title of that document. */
export type Suggestion = { readonly text: string; readonly id?: string | undefined };

/** The one index of the cluster. Not consistent at once: whoever answers from it checks liveness in the tables. */
export interface SearchIndex {
  /** Upserts by `id`; an older or equal `version` is dropped. A document with `live: false` is a tombstone and matches nothing. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  query(query: SearchQuery): Promise<SearchAnswer>;
  /** Words of at least two titles, then titles, that begin with `prefix`, best first. */
  suggest(
    prefix: string,
    options: { readonly siteId?: string | undefined; readonly limit: number },
  ): Promise<readonly Suggestion[]>;
  /** Drops tombstones older than `before` (ISO); answers how many. */
  purgeTombstones(before: string): Promise<number>;
  /** Every stored id with its version, in id order: for the reconcile. */
  versions(options: {
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<readonly { readonly id: string; readonly version: number; readonly live: boolean }[]>;
  /** Empties the index, or forgets one site, for a rebuild. */
  clear(options?: { readonly siteId?: string | undefined }): Promise<void>;
}
