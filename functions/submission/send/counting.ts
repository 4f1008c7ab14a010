import { localDate } from '#shared/domain/page/local-time.ts';
import { monthOf, weekOf } from '#shared/domain/submission/figures/period.ts';
import type { CountedAct } from '#shared/domain/submission/figures/unit-figures.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';

/**
 * Counts a submission on the day it reaches the site above: an article counts once there, however often it is returned and sent
 * again. An answer to a commission counts each time.
 */
export const countSubmitted = async (
  tables: TableStore,
  { targetSiteId, unitSiteId, articleId, columnIds, sentBy, commissionId }: Submission,
  at: string,
  commissionDueAt: string | undefined,
): Promise<readonly Write[]> => {
  const figures = new FiguresRepository(tables);
  const what = `submitted#${unitSiteId}#${articleId}`;
  const first = (await figures.known(targetSiteId, [what])).size === 0;
  const acts: CountedAct[] = [
    ...(first ? [{ kind: 'submitted' as const, columnIds, officer: sentBy, week: weekOf(localDate(at)) }] : []),
    ...(commissionId === undefined ? [] : [{ kind: 'answered' as const, inTime: at <= (commissionDueAt ?? at) }]),
  ];
  if (acts.length === 0) return [];
  const count = await figures.count({ targetSiteId, unitSiteId, month: monthOf(at), acts });
  return first ? [figures.claim(targetSiteId, what), count] : [count];
};
