import { DomainError } from '#shared/domain/errors.ts';
import { localTime } from '#shared/domain/page/local-time.ts';

/** Parts of a duty day: mornings and afternoons, on holidays the day as one. */
export const dutySlots = ['am', 'pm', 'day'] as const;
export type DutySlot = (typeof dutySlots)[number];

/** What somebody on duty saw on one site. */
export type DutyFinding = {
  readonly siteId: string;
  readonly text: string;
  readonly url?: string | undefined;
};

/** The record of one reading (读网记录). */
export type DutyReading = {
  readonly at: string;
  readonly by: { readonly accountId: string; readonly name: string };
  /** Sites that were read. */
  readonly siteIds: readonly string[];
  readonly findings: readonly DutyFinding[];
  readonly note: string;
};

export type DutyShift = {
  readonly slot: DutySlot;
  readonly accountId: string;
  readonly name: string;
  /** Sites to be read; none named = all that are live. */
  readonly siteIds: readonly string[];
  readonly reading?: DutyReading | undefined;
};

/** Who is on duty on a day, `YYYY-MM-DD`. */
export type DutyDay = { readonly date: string; readonly version: number; readonly shifts: readonly DutyShift[] };

/** Local time by which a slot's reading is due. */
const dueTimes: Readonly<Record<DutySlot, string>> = { am: '12:00', pm: '18:00', day: '18:00' };

export type DutyState = 'upcoming' | 'due' | 'read' | 'late' | 'missed';

/** How a shift stands at `now`: `late` was read after its time. */
export const dutyState = (date: string, { slot, reading }: DutyShift, now: string): DutyState => {
  const deadline = `${date} ${dueTimes[slot]}`;
  if (reading) return localTime(reading.at) <= deadline ? 'read' : 'late';
  const local = localTime(now);
  if (local > deadline) return 'missed';
  return local.slice(0, 10) === date ? 'due' : 'upcoming';
};

/** Sites that a shift was to read and did not. */
export const unreadSites = ({ siteIds, reading }: DutyShift, live: readonly string[]): readonly string[] => {
  const wanted = siteIds.length > 0 ? siteIds : live;
  const read = new Set(reading?.siteIds ?? []);
  return wanted.filter((siteId) => !read.has(siteId));
};

/**
 * The day with a reading in its shift. A reading is handed in from the day itself until the end of the next, once.
 *
 * @throws DomainError not-found without such a shift, already-decided, transition-refused
 */
export const handInReading = (
  day: DutyDay,
  which: { readonly slot: DutySlot; readonly accountId: string },
  reading: DutyReading,
): DutyDay => {
  const shift = day.shifts.find(({ slot, accountId }) => slot === which.slot && accountId === which.accountId);
  if (!shift) throw new DomainError('not-found', `no such shift on ${day.date}`, { date: day.date, ...which });
  if (shift.reading) throw new DomainError('already-decided', 'the reading was handed in', { date: day.date });
  const today = localTime(reading.at).slice(0, 10);
  const days = (Date.parse(today) - Date.parse(day.date)) / 86_400_000;
  if (days < 0 || days > 1)
    throw new DomainError('transition-refused', 'a reading belongs to its day', { date: day.date, today });
  return {
    ...day,
    version: day.version + 1,
    shifts: day.shifts.map((one) => (one === shift ? { ...one, reading } : one)),
  };
};
