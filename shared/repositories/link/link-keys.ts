import type { ItemKey } from '#shared/ports/table-store.ts';

const key = (pk: string, sk: string): ItemKey => ({ table: 'content', pk, sk });

/** Where the checks of links stand. `urlHash` and finding ids are hexadecimal. */
export const linkKeys = {
  finding: (siteId: string, findingId: string) => key(`linkFindings#${siteId}`, findingId),
  findings: (siteId: string) => `linkFindings#${siteId}`,
  ignored: (siteId: string, urlHash: string) => key(`linkIgnored#${siteId}`, urlHash),
  ignoredAll: (siteId: string) => `linkIgnored#${siteId}`,
  /** Links outside the cluster that the running check has yet to ask for. */
  pending: (siteId: string, findingId: string) => key(`linkPending#${siteId}`, findingId),
  pendings: (siteId: string) => `linkPending#${siteId}`,
  answer: (urlHash: string) => key(`linkAnswer#${urlHash}`, 'answer'),
  report: (siteId: string) => key(`linkReport#${siteId}`, 'report'),
} as const;
