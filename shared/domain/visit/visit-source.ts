/** Where a reader came from, as coarsely as a report needs: no address is kept. */
export type VisitSource = 'direct' | 'cluster' | 'search' | 'elsewhere';

const searchSites = /(^|\.)(baidu|sogou|so|sm|bing|google|toutiao|yandex|duckduckgo|haosou|chinaso)\.[a-z.]{2,6}$/;

/** `isOwn` tells whether a host (without port) belongs to the cluster. */
export const visitSource = (referrer: string | undefined, isOwn: (host: string) => boolean): VisitSource => {
  if (!referrer || !URL.canParse(referrer)) return 'direct';
  const { hostname } = new URL(referrer);
  if (isOwn(hostname)) return 'cluster';
  return searchSites.test(hostname) ? 'search' : 'elsewhere';
};
