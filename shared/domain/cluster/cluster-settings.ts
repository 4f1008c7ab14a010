import type { Bilingual, SiteLink } from '#shared/domain/site/site.ts';

/** Switches of the whole cluster. `banner` and `mourning` count between their ISO instants. */
export type ClusterSettings = {
  readonly version: number;
  readonly portalSiteId: string;
  /** The national, provincial and other sites every site may link to (CLU-15). */
  readonly superiorLinks: readonly SiteLink[];
  readonly banner?:
    | { readonly text: Bilingual; readonly link?: string | undefined; readonly from: string; readonly to: string }
    | undefined;
  readonly mourning?: { readonly from: string; readonly to: string } | undefined;
  /** Hosts outside gov.cn that need no leaving notice. */
  readonly linkAllowList: readonly string[];
};
