import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useHolds, useSession } from '#desk/lib/session/session.tsx';
import type { Action } from '#shared/domain/access/action.ts';

/** The site a screen is about: named in the address, else the person's own, else the first where they may do `action`. */
export const useSite = (action: Action): readonly [siteId: string, choose: (siteId: string) => void] => {
  const session = useSession();
  const holds = useHolds();
  const { sites } = useSites();
  const [{ site }, setFilters] = useFilters(['site']);
  const own = session.siteId && holds(action, session.siteId) ? session.siteId : undefined;
  const siteId = site ?? own ?? sites.find((one) => holds(action, one.siteId))?.siteId ?? '';
  return [siteId, (next) => setFilters({ site: next })];
};
