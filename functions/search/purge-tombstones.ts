import type { Services } from '#functions/composition/services.ts';

const day = 86_400_000;

/** Drops tombstones of more than a day: no late message can bring such an article back. Answers how many. */
export const purgeTombstones = ({ search, clock }: Pick<Services, 'search' | 'clock'>): Promise<number> =>
  search.purgeTombstones(new Date(clock.now().getTime() - day).toISOString());
