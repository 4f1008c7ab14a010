/** Words of a block in both languages. */
type Bilingual = { readonly zh: string; readonly en: string };

/** Where a block takes its rows from: a column of this site, or of `site`. */
type Listed = { readonly column: string; readonly site?: string | undefined; readonly limit?: number | undefined };
type Titled = { readonly title?: Bilingual | undefined };
/** Takes the whole width; else two blocks stand side by side. */
type Wide = { readonly wide?: boolean | undefined };

/** One link a person entered: to a page of the cluster, or a system outside it (CLU-16). */
export type BlockLink = { readonly name: Bilingual; readonly url: string; readonly text?: Bilingual | undefined };

/** One step of a matter from its beginning to its end (NAV-05). */
export type BlockStep = { readonly name: Bilingual; readonly text: Bilingual; readonly url?: string | undefined };

/**
 * One block of a home page or a topic page: data a site administrator puts together, drawn by the base theme in the order
 * given. A block without anything to show is left out.
 */
export type PageBlock =
  /** A heading with an introduction. */
  | { readonly kind: 'heading'; readonly title: Bilingual; readonly text?: Bilingual | undefined }
  /** Headline, pictures and the newest rows of a news column. */
  | ({ readonly kind: 'front' } & Listed)
  /** The newest rows of a column. */
  | ({ readonly kind: 'list' } & Listed & Titled & Wide)
  /** Rows with their pictures. */
  | ({ readonly kind: 'pictures' } & Listed & Titled)
  /** The columns below a column as cards. */
  | ({ readonly kind: 'columns' } & Omit<Listed, 'limit'> & Titled)
  /** Service guides as a grid of buttons. */
  | ({ readonly kind: 'services' } & Listed & Titled)
  /** Events to come, with day and place. */
  | ({ readonly kind: 'occasions' } & Listed & Titled)
  | ({ readonly kind: 'links'; readonly links: readonly BlockLink[] } & Titled)
  | ({ readonly kind: 'steps'; readonly steps: readonly BlockStep[] } & Titled)
  /** A paragraph of text. */
  | ({ readonly kind: 'text'; readonly text: Bilingual } & Titled & Wide)
  /** The disclosure column's parts, the unit's card, the other sites of the cluster, related sites. */
  | { readonly kind: 'disclosure' | 'unitCard' | 'sites' | 'siteLinks' };

/** More than a page can sensibly show. */
export const mostBlocks = 40;
