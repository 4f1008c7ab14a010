import type { Services } from '#functions/composition/services.ts';
import { OperationsRepository } from '#shared/repositories/operations/operations-repository.ts';
import { nightOf } from '#shared/schemas/config/night.ts';

/** A machine that was off at night makes up for it by day: not at once, people wait for its start. */
const settlingMs = 10 * 60_000;

/**
 * Runs `work` once a night when its hour has come, asked as often as one likes. A night that was slept through is made up for ten
 * minutes after the start; a cluster that is new has nothing to make up for. A night counts once its work has begun: what ends
 * the process must not end it again at each start.
 */
export const nightWatch = (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  work: () => Promise<void>,
): (() => Promise<void>) => {
  const notes = new OperationsRepository(tables);
  const started = clock.now();
  const startedIn = nightOf(started);
  let last: string | undefined;
  return async () => {
    const now = clock.now();
    const night = nightOf(now);
    if (last === undefined) {
      const noted = await notes.lastNight();
      if (noted === undefined) await notes.noteNight(night);
      last = noted ?? night;
    }
    if (night <= last || (night === startedIn && now.getTime() - started.getTime() < settlingMs)) return;
    last = night;
    await notes.noteNight(night);
    await work();
  };
};
