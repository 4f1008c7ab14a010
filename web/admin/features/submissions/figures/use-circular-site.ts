import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useHolds, useSession } from '#desk/lib/session/session.tsx';
import { submissionTargetsEndpoint } from '#shared/schemas/http/submissions/unit-endpoints.ts';

/** The sites whose circular the person reads: those with units below within reach, and the one above their own. */
export const useCircularSite = () => {
  const holds = useHolds();
  const own = useSession().siteId ?? '';
  const { sites, nameOf, isPending } = useSites();
  const [{ site }, setFilters] = useFilters(['site']);
  const within = sites.filter(({ kind }) => kind === 'portal' || kind === 'district').map(({ siteId }) => siteId);
  const isUnit = sites.some(({ siteId, kind }) => siteId === own && kind !== 'portal') && holds('site.read', own);
  const above = useAnswer(submissionTargetsEndpoint, { params: { siteId: own } }, { when: isUnit });
  const readable = [...new Set([...(above.data ? [above.data.siteId] : []), ...within])];
  const siteId = site ?? (isPending || (isUnit && above.isPending) ? '' : (readable[0] ?? ''));
  return {
    siteId,
    options: readable.map((value) => ({ value, label: nameOf(value) })),
    choose: (next: string): void => setFilters({ site: next }),
    /** The desk and the office see the counts behind it, too. */
    seesAll: siteId !== '' && (holds('dashboard.read', siteId) || holds('submission.decide', siteId)),
  };
};
