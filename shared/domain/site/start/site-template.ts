import type { ColumnDraft } from '#shared/domain/column/column-draft.ts';
import type { SiteKind } from '#shared/domain/site/site.ts';
import { portalColumns } from '#shared/domain/site/start/portal-columns.ts';
import { unitColumns } from '#shared/domain/site/start/unit-columns.ts';

/** What a new site of a kind begins with: its columns, and which of them a portal shows (`from` here, `on` there). */
export type SiteTemplate = {
  readonly columns: readonly ColumnDraft[];
  readonly portalMounts: readonly { readonly from: string; readonly on: string }[];
};

const ofUnit: SiteTemplate = {
  columns: unitColumns,
  portalMounts: [
    { from: 'gzdt', on: 'bmdt' },
    { from: 'tzgg', on: 'tzgg' },
  ],
};

/** The site templates by kind (CLU-02); a topic chooses its own boards. */
export const siteTemplates: Readonly<Record<SiteKind, SiteTemplate>> = {
  portal: { columns: [...unitColumns, ...portalColumns], portalMounts: [] },
  department: ofUnit,
  district: ofUnit,
  topic: { columns: [], portalMounts: [] },
};
