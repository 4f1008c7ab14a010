import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { behaviourOf, type DeliveryPlan, originsOf, type PathPlan, settingsOf } from './delivery-plan.ts';

/** What the distributions of a set share where a partition has neither policies nor access control for origins. */
export type PlainParts = { readonly identity: string };

/** At most ten are forwarded for a path. The host's own name is not: the gateway would not know it. */
const told = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Origin',
  'Referer',
  'User-Agent',
];

/** What a bucket answers for an object it has not, when its reader may not list it. */
const notStored = 403;

/** A distribution with forwarded values, an access identity, a server certificate, and error pages for what is not stored. */
export const plainDistribution = (scope: Construct, plan: DeliveryPlan, { identity }: PlainParts): CfnDistribution => {
  const behaviour = (path: PathPlan) => ({
    ...behaviourOf(path, path.origin),
    ...(path.kind === 'stored'
      ? {
          forwardedValues: { queryString: false, cookies: { forward: 'none' } },
          minTtl: 0,
          defaultTtl: 30,
          maxTtl: 31_536_000,
        }
      : {
          forwardedValues: {
            queryString: true,
            cookies: { forward: path.cookies ? 'all' : 'none' },
            headers: told,
          },
          minTtl: 0,
          defaultTtl: 0,
          maxTtl: 30,
        }),
  });
  const [rest, ...named] = plan.paths;
  if (!rest) throw new Error('a distribution answers something');
  return new CfnDistribution(scope, 'distribution', {
    distributionConfig: {
      ...settingsOf(plan),
      httpVersion: 'http2',
      origins: originsOf(plan, {
        s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${identity}` },
      }),
      defaultCacheBehavior: behaviour(rest),
      cacheBehaviors: named.map((path) => ({ pathPattern: path.path ?? '', ...behaviour(path) })),
      ...(rest.kind === 'stored'
        ? {
            customErrorResponses: [
              { errorCode: notStored, responseCode: 404, responsePagePath: '/404.html', errorCachingMinTtl: 10 },
            ],
          }
        : {}),
      viewerCertificate: {
        iamCertificateId: plan.certificate,
        sslSupportMethod: 'sni-only',
        minimumProtocolVersion: 'TLSv1.2_2019',
      },
    },
  });
};
