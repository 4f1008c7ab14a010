import type { PageRead } from '#shared/domain/page/page.ts';
import type { FragmentCache } from '#shared/rendering/fragment-cache.ts';
import type { SearchView } from '#shared/rendering/search-view.ts';

/** A page's text, ready to be stored, and all that it read (structural tags included: see `recordedReads`). */
export type RenderedPage = {
  readonly body: string;
  readonly contentType: string;
  readonly reads: readonly PageRead[];
};

/** What a render needs beyond data and theme. */
export type RenderOptions = {
  /** ISO instant of the render; only the banner and mourning switches look at it. */
  readonly now: string;
  /** Header and footer made once per revision; without it they are made for each page. */
  readonly fragments?:
    | {
        readonly cache: FragmentCache;
        /** Changes whenever the site, its navigation, the cluster settings or the templates may have changed. */
        readonly revision: string;
      }
    | undefined;
  /** Marks where each block begins, for whoever puts the page together. */
  readonly editing?: boolean | undefined;
  /** Page kind `search`: what was asked and found. */
  readonly search?: SearchView | undefined;
  /** Page kind `leave`: the address typed into the query, unchecked. */
  readonly leaveTo?: string | undefined;
};
