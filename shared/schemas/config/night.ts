/** China Standard Time has no summer, so a schedule that knows hours of UTC only keeps it too. */
const zoneHours = 8;

/** Hours at which the night's work begins, in China Standard Time: staff is asleep, and the backup takes what was mended before. */
export const nightHours = { work: 2, backup: 3 } as const;

/** An hour of the day in China Standard Time as one of UTC, for schedules. */
export const utcHour = (hour: number): number => (hour - zoneHours + 24) % 24;

/** The night whose work had begun by `now`: the day, `YYYY-MM-DD` in China Standard Time, on which its hour came. */
export const nightOf = (now: Date): string =>
  new Date(now.getTime() + (zoneHours - nightHours.work) * 3_600_000).toISOString().slice(0, 10);
