import type { Services } from '#functions/composition/services.ts';
import { unitsBelow } from '#functions/submission/change/upper-site.ts';
import { readRanking } from '#functions/submission/figures/get-ranking.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere, permitsSomewhere } from '#shared/domain/access/permission.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Circular } from '#shared/domain/submission/figures/circular.ts';
import { makeCircular } from '#shared/domain/submission/figures/make-circular.ts';
import { endedWeeks } from '#shared/domain/submission/figures/period.ts';

/** It is issued to the staff of its site and of every unit it names. */
const authoriseReader = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, actor }: { readonly siteId: string; readonly actor: Actor },
): Promise<void> => {
  if (permitsSomewhere(actor, 'dashboard.read', siteId) || permitsSomewhere(actor, 'site.read', siteId)) return;
  const units = await unitsBelow(tables, siteId, ['live', 'tempOffline']);
  if (units.some((unit) => permitsSomewhere(actor, 'site.read', unit.siteId))) return;
  authoriseSomewhere(actor, 'site.read', siteId);
};

/**
 * The circular of a month, made of the figures as they stand now, for everybody it tells of.
 *
 * @throws DomainError not-found, forbidden, site-not-found
 */
export const getCircular = async (
  deps: Pick<Services, 'tables' | 'clock'>,
  { siteId, month, actor }: { readonly siteId: string; readonly month: string; readonly actor: Actor },
): Promise<Circular> => {
  await authoriseReader(deps, { siteId, actor });
  const { rows, settings, siteName } = await readRanking(deps, siteId, { from: month, to: month });
  const issuedOn = localDate(deps.clock.now().toISOString());
  const weeks = endedWeeks(month, month, issuedOn).length;
  return makeCircular({ siteName, month, issuedOn, rows, weeks, settings });
};
