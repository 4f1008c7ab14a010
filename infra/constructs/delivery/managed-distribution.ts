import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { behaviourOf, type DeliveryPlan, originsOf, type PathPlan, settingsOf } from './delivery-plan.ts';

/** What the distributions of a set share in partition `aws`. */
export type ManagedParts = {
  readonly originAccessControl: string;
  /** Cache policy of stored pages and files. */
  readonly pagePolicy: string;
  /** Cache policy of what functions answer: as their headers say, apart by query. */
  readonly livePolicy: string;
  /** What a function is told of a request. */
  readonly requestPolicy: string;
  readonly headersPolicy: string;
  /** Undefined where none stands at the edge. */
  readonly firewall: string | undefined;
};

const groupOf = (origin: string): string => `${origin}-or-missing`;
/** What a bucket answers when it has no such object. */
const notStored = [403, 404];

const originGroup = (origin: string) => ({
  id: groupOf(origin),
  failoverCriteria: { statusCodes: { quantity: notStored.length, items: notStored } },
  members: { quantity: 2, items: [{ originId: origin }, { originId: 'api' }] },
});

/** A distribution with access control for origins, shared policies, and a second origin for pages that are not stored. */
export const managedDistribution = (scope: Construct, plan: DeliveryPlan, parts: ManagedParts): CfnDistribution => {
  const stored = [...new Set(plan.paths.filter(({ kind }) => kind === 'stored').map(({ origin }) => origin))];
  const behaviour = (path: PathPlan) => ({
    ...behaviourOf(path, path.kind === 'stored' ? groupOf(path.origin) : path.origin),
    cachePolicyId: path.kind === 'stored' ? parts.pagePolicy : parts.livePolicy,
    ...(path.kind === 'live' ? { originRequestPolicyId: parts.requestPolicy } : {}),
    responseHeadersPolicyId: parts.headersPolicy,
  });
  const [rest, ...named] = plan.paths;
  if (!rest) throw new Error('a distribution answers something');
  return new CfnDistribution(scope, 'distribution', {
    distributionConfig: {
      ...settingsOf(plan),
      httpVersion: 'http2and3',
      origins: originsOf(plan, { originAccessControlId: parts.originAccessControl, s3OriginConfig: {} }),
      originGroups: { quantity: stored.length, items: stored.map(originGroup) },
      defaultCacheBehavior: behaviour(rest),
      cacheBehaviors: named.map((path) => ({ pathPattern: path.path ?? '', ...behaviour(path) })),
      viewerCertificate: {
        acmCertificateArn: plan.certificate,
        sslSupportMethod: 'sni-only',
        minimumProtocolVersion: 'TLSv1.2_2021',
      },
      ...(parts.firewall ? { webAclId: parts.firewall } : {}),
    },
  });
};
