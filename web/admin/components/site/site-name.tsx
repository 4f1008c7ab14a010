import type { ReactNode } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual } from '#desk/lib/words/words.ts';
import { siteNamesEndpoint } from '#shared/schemas/http/sites/name-endpoints.ts';
import { listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';

/** A site as people call it. Beside `sites.tsx`, which chooses sites, it is light enough for the first load. */
export const SiteName = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const inMyLanguage = useBilingual();
  const { data } = useAnswer(listSitesEndpoint, {});
  const own = data?.items.find((one) => one.siteId === siteId);
  const names = useAnswer(siteNamesEndpoint, {}, { when: data !== undefined && own === undefined });
  const site = own ?? names.data?.items.find((one) => one.siteId === siteId);
  return site ? inMyLanguage(site.name) : siteId;
};
