import type { ReactNode } from 'react';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { getUpkeepRulesEndpoint, siteUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { IssueForm } from './issue-form.tsx';

/** Demands a rectification; led here from a column, what is known of it is filled in. */
export const Component = (): ReactNode => {
  const [filters] = useFilters(['site', 'column']);
  const { sites, isPending } = useSites();
  const siteId = filters.site ?? sites[0]?.siteId ?? '';
  const rules = useAnswer(getUpkeepRulesEndpoint, {});
  const upkeep = useAnswer(
    siteUpkeepEndpoint,
    { params: { siteId } },
    { when: Boolean(filters.column) && siteId !== '' },
  );
  if (isPending || rules.isPending || (filters.column && upkeep.isPending)) return <Waiting />;
  if (!rules.data) return <UnreadPage error={rules.error} again={() => void rules.refetch()} />;
  const column = upkeep.data?.items.find(({ columnId }) => columnId === filters.column);
  return <IssueForm siteId={siteId} days={rules.data.rectifyDays} column={column} />;
};
