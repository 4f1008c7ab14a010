import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';

/** Where a path of a host is answered from. */
export type OriginName = 'pages' | 'topics' | 'media' | 'api';

/** How a path is answered: `stored` from a bucket, `live` by a function each time. */
export type PathPlan = {
  /** Undefined for everything that no other path takes. */
  readonly path?: string;
  readonly origin: OriginName;
  readonly kind: 'stored' | 'live';
  /** Whether requests may change something. */
  readonly writes?: true;
  /** Cookies of staff; public sites send none. */
  readonly cookies?: true;
};

/** A site's paths. Pages that are not stored fall through to the function that says what became of them. */
export const sitePaths: readonly PathPlan[] = [
  { origin: 'pages', kind: 'stored' },
  { path: '/media/*', origin: 'media', kind: 'stored' },
  { path: '/assets/*', origin: 'media', kind: 'stored' },
  { path: '/api/*', origin: 'api', kind: 'live', writes: true },
  { path: '/search*', origin: 'api', kind: 'live' },
  { path: '/leave*', origin: 'api', kind: 'live' },
];

/** The paths of a site that topics live below: their pages stand beside its own, under the address they are asked for. */
export const hostPaths: readonly PathPlan[] = [...sitePaths, { path: '/zt/*', origin: 'topics', kind: 'stored' }];

/** The paths of a site that has ended: its pages stay stored and are not shown, a function tells where readers go now. */
export const noticePaths: readonly PathPlan[] = [
  { origin: 'api', kind: 'live' },
  { path: '/assets/*', origin: 'media', kind: 'stored' },
];

/** The admin host's paths: the desk's files, everything else by functions, which know the desk's addresses. */
export const adminPaths: readonly PathPlan[] = [
  { origin: 'api', kind: 'live', cookies: true },
  { path: '/admin/assets/*', origin: 'media', kind: 'stored' },
  { path: '/media/*', origin: 'media', kind: 'stored' },
  { path: '/assets/*', origin: 'media', kind: 'stored' },
  { path: '/api/*', origin: 'api', kind: 'live', writes: true, cookies: true },
];

/** Everything a distribution is made from, whatever its shape. */
export type DeliveryPlan = {
  /** For people who read the list of distributions. */
  readonly comment: string;
  readonly hosts: readonly string[];
  readonly certificate: string;
  /** `/zt/<siteId>`: where the site's pages stand in the bucket. */
  readonly pagesPath?: string;
  readonly paths: readonly PathPlan[];
  /** The site a request is for, as the functions are told. */
  readonly siteHeader: string;
  readonly origins: { readonly pagesDomain: string; readonly mediaDomain: string; readonly apiDomain: string };
  readonly originSecret: string;
  /** Marks the secret's edition, so that a change is seen by the deployment. */
  readonly secretEdition: number;
  readonly logsDomain: string;
  readonly logsPrefix: string;
  readonly ipv6: boolean;
};

const apiOrigin = 'api';

/** Origins that both shapes have alike; `forBucket` adds how a bucket knows its reader. */
export const originsOf = (
  plan: DeliveryPlan,
  forBucket: Pick<CfnDistribution.OriginProperty, 'originAccessControlId' | 's3OriginConfig'>,
): CfnDistribution.OriginProperty[] => {
  const used = new Set(plan.paths.map(({ origin }) => origin));
  const bucket = (id: OriginName, domainName: string, originPath?: string) => ({
    id,
    domainName,
    ...(originPath ? { originPath } : {}),
    ...forBucket,
  });
  const { pagesDomain, mediaDomain, apiDomain } = plan.origins;
  const host = plan.hosts[0] ?? '';
  return [
    ...(used.has('pages') ? [bucket('pages', pagesDomain, plan.pagesPath)] : []),
    ...(used.has('topics') ? [bucket('topics', pagesDomain)] : []),
    ...(used.has('media') ? [bucket('media', mediaDomain)] : []),
    {
      id: apiOrigin,
      domainName: apiDomain,
      customOriginConfig: {
        originProtocolPolicy: 'https-only',
        originSslProtocols: ['TLSv1.2'],
        originReadTimeout: 30,
        originKeepaliveTimeout: 30,
      },
      originCustomHeaders: [
        { headerName: 'x-zq-site', headerValue: plan.siteHeader },
        { headerName: 'x-zq-host', headerValue: host },
        { headerName: 'x-zq-secret', headerValue: plan.originSecret },
        { headerName: 'x-zq-edition', headerValue: String(plan.secretEdition) },
      ],
    },
  ];
};

const methods = {
  read: { allowedMethods: ['GET', 'HEAD'], cachedMethods: ['GET', 'HEAD'] },
  write: {
    allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
    cachedMethods: ['GET', 'HEAD'],
  },
};

/** What both shapes' behaviours have alike. */
export const behaviourOf = ({ writes }: PathPlan, targetOriginId: string) => ({
  targetOriginId,
  viewerProtocolPolicy: 'redirect-to-https',
  compress: true,
  ...(writes ? methods.write : methods.read),
});

/** Settings of a distribution that both shapes have alike. */
export const settingsOf = (plan: DeliveryPlan) => ({
  enabled: true,
  comment: plan.comment,
  aliases: [...plan.hosts],
  ipv6Enabled: plan.ipv6,
  priceClass: 'PriceClass_All',
  logging: { bucket: plan.logsDomain, prefix: plan.logsPrefix, includeCookies: false },
});
