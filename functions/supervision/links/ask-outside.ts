import type { Services } from '#functions/composition/services.ts';
import { judgeAnswer } from '#shared/domain/link/judge-answer.ts';
import type { LinkJudgement } from '#shared/domain/link/link.ts';
import type { LinkAnswer } from '#shared/ports/link-fetcher.ts';
import { LinkRepository } from '#shared/repositories/link/link-repository.ts';

const keptMs = 4 * 60 * 60 * 1000;

/** Judges a link that leaves the cluster: by its name alone where nobody is asked, else by an answer of the last four hours. */
export const judgeOutside = async (
  { tables, clock, linkFetcher }: Pick<Services, 'tables' | 'clock' | 'linkFetcher'>,
  url: string,
  options: { readonly again: boolean },
): Promise<LinkJudgement> => {
  const unasked = judgeAnswer(url, undefined);
  if (!linkFetcher || unasked.verdict === 'danger') return unasked;
  const links = new LinkRepository(tables);
  const now = clock.now();
  const since = new Date(now.getTime() - keptMs).toISOString();
  const kept = options.again ? undefined : await links.answer<LinkAnswer>(url, since);
  if (kept) return judgeAnswer(url, kept);
  const answer = await linkFetcher.check(url);
  await links.write([links.putAnswer(url, answer, now.toISOString())]);
  return judgeAnswer(url, answer);
};
