import type { Environment } from './environment.ts';

/** Where staff works and sites are found. */
export const clusterAddresses = ({ adminDomain, baseDomain, portalDomain }: Environment) => ({
  ADMIN_ORIGIN: `https://${adminDomain}`,
  SITE_BASE: `https://{siteId}.${baseDomain}`,
  PORTAL_BASE: `https://${portalDomain}`,
});
