/** Names under which a cluster tells its addresses to the stacks of sites, also those of other repositories. */
const clusterParameters = {
  pagesDomain: 'pages-domain',
  mediaDomain: 'media-domain',
  apiDomain: 'api-domain',
  logsDomain: 'logs-domain',
  registration: 'registration',
  alarmTopic: 'alarm-topic',
  firewall: 'firewall',
  certificate: 'certificate',
} as const;
export type ClusterParameter = keyof typeof clusterParameters;

/** What the sites of one set share. */
const setParameters = {
  originAccessControl: 'origin-access-control',
  identity: 'identity',
  pagePolicy: 'page-policy',
  livePolicy: 'live-policy',
  requestPolicy: 'request-policy',
  headersPolicy: 'headers-policy',
} as const;
export type SetParameter = keyof typeof setParameters;

/** How many sites share one set of policies and identities: the quota is 100 distributions for each. */
export const sitesPerSet = 90;

/** Path of a parameter of the cluster. */
export const parameterPath = (environmentName: string, name: ClusterParameter): string =>
  `/zhanqun/${environmentName}/${clusterParameters[name]}`;

/** Path of a parameter of one delivery set; sets count from 1. */
export const setParameterPath = (environmentName: string, set: number, name: SetParameter): string =>
  `/zhanqun/${environmentName}/sets/${set}/${setParameters[name]}`;

/** Below which each site's stack notes what is its own. */
export const sitesParameterPath = (environmentName: string): string => `/zhanqun/${environmentName}/sites`;

/** Where a site's stack notes its distribution. */
export const distributionParameterPath = (environmentName: string, siteId: string): string =>
  `${sitesParameterPath(environmentName)}/${siteId}/distribution`;

/** Name of the secret that distributions send. */
export const originSecretName = (environmentName: string): string => `/zhanqun/${environmentName}/origin`;
