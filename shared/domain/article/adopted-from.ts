import type { Occasion } from '#shared/domain/article/occasion.ts';

/** What a list row shows of the text adopted, as it was last seen where it lives. */
export type SourceMirror = {
  readonly version: number;
  /** When the edition seen went online. */
  readonly editionAt?: string | undefined;
  readonly columnId: string;
  readonly title: string;
  readonly summary: string;
  /** Site-relative on the source site. */
  readonly url: string;
  readonly image?: { readonly mediaId: string; readonly alt: string } | undefined;
  readonly documentNumber?: string | undefined;
  readonly validity?: string | undefined;
  readonly sourceName: string;
  readonly occasion?: Occasion | undefined;
};

/**
 * Where an adopted article comes from. `reference`: it has no page of its own, its rows lead to the source; `copy`: a text of
 * its own that names the source.
 */
export type AdoptedFrom = {
  readonly siteId: string;
  readonly articleId: string;
  readonly mode: 'reference' | 'copy';
  readonly way: 'submission' | 'directReport' | 'pushDown' | 'offer' | 'repost';
  readonly submissionId?: string | undefined;
  readonly pushDownId?: string | undefined;
  /** The source's title when it was adopted: as long as the adoption keeps it, it follows corrections. */
  readonly titleThen: string;
  readonly mirror: SourceMirror;
  /** When the source was corrected after the adoption: whoever keeps a copy looks at it. */
  readonly correctedAt?: string | undefined;
  /** Set when the source left: nothing brings it back but the source's own return. */
  readonly left?: { readonly status: 'withdrawn' | 'takenDown' | 'expired'; readonly at: string } | undefined;
};
