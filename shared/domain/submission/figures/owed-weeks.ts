import { localDate } from '#shared/domain/page/local-time.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { dayAfter } from '#shared/domain/submission/figures/period.ts';

type Life = Pick<Site, 'launchedAt' | 'retirement' | 'mergedInto' | 'tempOffline'>;

/**
 * The weeks, named by their Mondays, in which a unit owes its quota: those its site was online for from Monday to Sunday. A unit
 * that began, ended, was merged or rested within a week owes nothing for that week.
 */
export const owedWeeks = (
  { launchedAt, retirement, mergedInto, tempOffline }: Life,
  weeks: readonly string[],
): readonly string[] => {
  const began = launchedAt && localDate(launchedAt);
  const ended = [retirement?.at, mergedInto?.at].flatMap((at) => (at ? [localDate(at)] : [])).sort()[0];
  const rested = tempOffline && [localDate(tempOffline.from), localDate(tempOffline.endedAt ?? tempOffline.until)];
  return weeks.filter((monday) => {
    const sunday = dayAfter(monday, 6);
    if (began && began > monday) return false;
    if (ended && ended <= sunday) return false;
    return !(rested && (rested[0] ?? '') <= sunday && (rested[1] ?? '') >= monday);
  });
};
