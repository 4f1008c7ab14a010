/** How long before its due time a text counts as due soon. */
const soonMs = 4 * 3_600_000;

/** The latest due time that counts as due soon at `now`. */
export const soonUntil = (now: Date): string => new Date(now.getTime() + soonMs).toISOString();

/** Where a text stands to its due time: past it, close to it, or neither. */
export const dueStanding = (dueAt: string | undefined, now: Date): 'overdue' | 'soon' | 'later' => {
  if (dueAt === undefined) return 'later';
  if (dueAt < now.toISOString()) return 'overdue';
  return dueAt <= soonUntil(now) ? 'soon' : 'later';
};
