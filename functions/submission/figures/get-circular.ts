import type { Services } from '#functions/composition/services.ts';
import { getRanking } from '#functions/submission/figures/read-figures.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Circular } from '#shared/domain/submission/figures/circular.ts';
import { makeCircular } from '#shared/domain/submission/figures/make-circular.ts';

/** The circular of a month, made of the figures as they stand now. @throws DomainError not-found, forbidden */
export const getCircular = async (
  deps: Pick<Services, 'tables' | 'clock'>,
  { siteId, month, actor }: { readonly siteId: string; readonly month: string; readonly actor: Actor },
): Promise<Circular> => {
  const { rows, settings, siteName } = await getRanking(deps, { siteId, actor, from: month, to: month });
  const issuedOn = localDate(deps.clock.now().toISOString());
  return makeCircular({ siteName, month, issuedOn, rows, settings });
};
