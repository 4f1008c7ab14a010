/** How many documents a site discloses on its own motion (DIS-03), by year of publication. */
export type DisclosureCount = {
  readonly siteId: string;
  readonly version: number;
  readonly at: string;
  readonly total: number;
  readonly byYear: Readonly<Record<string, number>>;
};

/** What all of them come to; of one year where it is named. */
export const sumDisclosure = (counts: readonly DisclosureCount[], year?: number | undefined): number =>
  counts.reduce((sum, { total, byYear }) => sum + (year === undefined ? total : (byYear[String(year)] ?? 0)), 0);
