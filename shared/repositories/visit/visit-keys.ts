import type { ItemKey } from '#shared/ports/table-store.ts';

const key = (pk: string, sk: string): ItemKey => ({ table: 'content', pk, sk });

/** Where the counts of visits stand. Periods are of China Standard Time. */
export const visitKeys = {
  /** What was counted lately, to be folded into the hour. */
  delta: (siteId: string, hour: string, part: string, id: string) =>
    key(`visitDeltas#${siteId}`, `${hour}#${part}#${id}`),
  deltas: (siteId: string) => `visitDeltas#${siteId}`,
  period: (siteId: string, part: string, unit: 'h' | 'd' | 'm', period: string) =>
    key(`visits#${siteId}#${part}`, `${unit}#${period}`),
  periods: (siteId: string, part: string) => `visits#${siteId}#${part}`,
  /** Views since counting began, up to the day of the mark. */
  total: (siteId: string, part: string) => key(`visits#${siteId}#${part}`, 'total'),
  /** The last day that is rolled up. */
  mark: (siteId: string) => key(`visitMark#${siteId}`, 'mark'),
  /** What turns an address into a visitor of the day; gone with the day. */
  salt: (day: string) => key('visitSalts', day),
  salts: 'visitSalts',
} as const;
