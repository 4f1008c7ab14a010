import type { ColumnDraft } from '#shared/domain/column/column-draft.ts';
import type { Bilingual, SiteKind } from '#shared/domain/site/site.ts';

/** Columns a site administrator adds in one go, parents before children; what stands in them is theirs to change. */
export type ColumnSet = {
  readonly setId: string;
  readonly name: Bilingual;
  readonly description: Bilingual;
  /** Kinds of sites it is meant for. */
  readonly kinds: readonly SiteKind[];
  /** Stands below this column where the site has it. */
  readonly below?: string | undefined;
  /** Its first column is asked to be shown on the portal's column of this id, where there is one. */
  readonly portalColumn?: string | undefined;
  readonly columns: readonly ColumnDraft[];
};
