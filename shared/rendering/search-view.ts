/** A piece of a found text; `hit` pieces are marked. */
export type TextSegment = { readonly text: string; readonly hit: boolean };

/** One result as the page shows it. `address` is absolute or site-relative, `publishedAt` ISO. */
export type SearchResultView = {
  readonly title: readonly TextSegment[];
  readonly excerpt: readonly TextSegment[];
  readonly address: string;
  readonly siteName: string;
  readonly columnName?: string | undefined;
  readonly kind: string;
  readonly publishedAt: string;
  readonly documentNumber?: string | undefined;
};

/** One choice of a facet: `address` is the results page with the choice made (or unmade, when `chosen`). */
export type FacetChoice = {
  readonly name: string;
  readonly count: number;
  readonly address: string;
  readonly chosen: boolean;
};

export type SearchFacet = {
  readonly name: 'site' | 'column' | 'kind' | 'year';
  readonly choices: readonly FacetChoice[];
};

/** All that the results page shows. Addresses are made by the caller, e.g. `/search?q=…&page=2`. */
export type SearchView = {
  readonly query: string;
  /** Kept as hidden fields of the form, so that a new query keeps the choices. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly total: number;
  readonly results: readonly SearchResultView[];
  readonly facets: readonly SearchFacet[];
  readonly sorts: readonly { readonly by: 'relevance' | 'date'; readonly address: string; readonly chosen: boolean }[];
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
  readonly page: number;
  /** Other spellings or nearby words. */
  readonly suggestions: readonly { readonly text: string; readonly address: string }[];
  /** Same query over the whole cluster, when it was asked of one site only. */
  readonly widerAddress?: string | undefined;
  /** Where a person can ask instead, when there is such a place. */
  readonly mailboxAddress?: string | undefined;
};
