import type { Placement } from '#shared/domain/article/placement.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { type PictureView, thumbnailView } from '#shared/rendering/view/media-view.ts';
import { occasionRowView } from '#shared/rendering/view/occasion-view.ts';
import { outward } from '#shared/rendering/view/outward.ts';

/** A row of a list as templates see it. `away`: its address passes the leaving notice. */
export type RowView = {
  readonly title: string;
  readonly address: string;
  readonly away: boolean;
  /** Absolute, on another site of the cluster: reading settings are handed over with the link. */
  readonly cross: boolean;
  /** `YYYY-MM-DD`, China Standard Time. */
  readonly date: string;
  /** ISO instant, for `<time datetime>`. */
  readonly time: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly summary: string;
  readonly pinned: boolean;
  readonly image: PictureView | undefined;
  readonly documentNumber: string;
  readonly validity: string;
  readonly validityLabel: string;
  readonly sourceName: string;
  /** Name of the site the article lives on, empty when it is this one. */
  readonly siteName: string;
  readonly leader: Placement['leader'];
  /** The event it announces. */
  readonly occasion: ReturnType<typeof occasionRowView> | undefined;
};

/** Where a site-relative address of an article leads from this page. */
export const articleAddress = async (
  context: PageContext,
  siteId: string,
  url: string,
): Promise<{ readonly address: string; readonly siteName: string } | undefined> => {
  if (siteId === context.site.siteId) return { address: `${context.root}${url}`, siteName: '' };
  const site = await context.siteAddress(siteId);
  return site && { address: `${site.base}${url}`, siteName: site.name };
};

const rowView = async (context: PageContext, row: Placement): Promise<RowView | undefined> => {
  const leadsOut = !/^\/(?![\\/])/.test(row.url);
  const outside = leadsOut ? outward(context, row.url) : undefined;
  if (leadsOut && !outside) return undefined;
  const at = await articleAddress(context, row.source.siteId, row.url);
  if (!at) return undefined;
  const { words } = context;
  return {
    title: row.title,
    address: outside?.address ?? at.address,
    away: outside?.away ?? false,
    cross: outside === undefined && at.siteName !== '',
    date: localDate(row.publishedAt),
    time: row.publishedAt,
    kind: row.kind,
    kindLabel: words[`kind.${row.kind}`] ?? '',
    summary: row.summary,
    pinned: row.displayKey.startsWith('2#'),
    image: row.image && thumbnailView(row.source.siteId, row.image),
    documentNumber: row.documentNumber ?? '',
    validity: row.validity ?? '',
    validityLabel: row.validity === undefined ? '' : (words[`validity.${row.validity}`] ?? ''),
    sourceName: row.sourceName,
    siteName: at.siteName,
    leader: row.leader,
    occasion: row.occasion && occasionRowView(context, row.occasion),
  };
};

/** Rows as templates see them; a row whose site is no longer live is left out. */
export const rowViews = async (context: PageContext, rows: readonly Placement[]): Promise<readonly RowView[]> =>
  (await Promise.all(rows.map((row) => rowView(context, row)))).filter((row) => row !== undefined);
