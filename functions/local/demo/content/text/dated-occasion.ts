import type { Occasion } from '#shared/domain/article/occasion.ts';
import type { DemoArticle } from '../types.ts';

const dayMs = 86_400_000;
const beijingMs = 8 * 3_600_000;

/** The event an article announces, by the clock in China so many days after the first start. */
export const datedOccasion = (
  { inDays, at, until, place }: NonNullable<DemoArticle['occasion']>,
  firstStart: Date,
): Occasion => {
  const day = new Date(firstStart.getTime() + beijingMs + inDays * dayMs).toISOString().slice(0, 10);
  const instant = (time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();
  return { startsAt: instant(at), endsAt: instant(until), place };
};
