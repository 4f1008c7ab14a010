import type { Site } from '#shared/domain/site/site.ts';

/** What a person enters of a site; the rest has its usual value and can be completed until the launch. */
export type SiteDraft = Partial<
  Omit<Site, 'siteId' | 'version' | 'status' | 'kind' | 'name' | 'unit' | 'launchedAt' | 'retirement' | 'tempOffline'>
> &
  Pick<Site, 'siteId' | 'kind' | 'name'> & { readonly unit?: Partial<Site['unit']> | undefined };

/** A site that is being prepared: staff only, absent from search and portal. */
export const newSite = (draft: SiteDraft, at: string): Site => ({
  description: draft.name,
  languages: ['zh'],
  colour: 'blue',
  superiorLinks: [],
  badges: {
    partyGovernmentUrl: 'https://bszs.conac.cn/',
    errorReportUrl: 'https://zfwzzc.www.gov.cn/',
  },
  reviewChain: ['first', 'second', 'final'],
  reviewHours: 24,
  indexNumberPattern: '{orgCode}/{yyyy}-{seq:5}',
  orgCode: draft.siteId.toUpperCase(),
  theme: 'base',
  ...draft,
  unit: { name: draft.name.zh, address: '', phone: '', email: '', hours: '', postcode: '', ...draft.unit },
  version: 1,
  status: 'preparing',
  createdAt: at,
  updatedAt: at,
});
