/** A fact about a partition: whether it offers something, who says so, and when that was read. */
export type Fact = { readonly has: boolean; readonly source: string; readonly date: string };

/** What the stacks ask before they use a service or a feature that not every partition has. */
export type Capability =
  | 'originAccessControl'
  | 'deliveryPolicies'
  | 'originGroups'
  | 'certificateManagerAtEdge'
  | 'firewallAtEdge'
  | 'latestHttp'
  | 'ipv6AtEdge'
  | 'budgets'
  | 'cognitoUserPools'
  | 'functionAddresses'
  | 'codeAtEdge';

export type Partition = 'aws' | 'aws-cn';
export type Capabilities = { readonly [Name in Capability]: Fact };

const fact = (has: boolean, source: string, date: string): Fact => ({ has, source, date });
const everywhere = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/';
const china = 'https://docs.amazonaws.cn/en_us/aws/latest/userguide/';
const read = '2026-11-30';

/** Facts by partition. A `false` without certainty is the careful answer: the stacks then use what surely works. */
export const capabilities: { readonly [Name in Partition]: Capabilities } = {
  aws: {
    originAccessControl: fact(true, `${everywhere}private-content-restricting-access-to-s3.html`, read),
    deliveryPolicies: fact(true, `${everywhere}controlling-the-cache-key.html`, read),
    originGroups: fact(true, `${everywhere}high_availability_origin_failover.html`, read),
    certificateManagerAtEdge: fact(true, `${everywhere}cnames-and-https-requirements.html`, read),
    firewallAtEdge: fact(true, `${everywhere}distribution-web-awswaf.html`, read),
    latestHttp: fact(true, `${everywhere}distribution-values-specify.html`, read),
    ipv6AtEdge: fact(true, `${everywhere}cloudfront-enable-ipv6.html`, read),
    budgets: fact(
      true,
      'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
      read,
    ),
    cognitoUserPools: fact(true, 'https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html', read),
    functionAddresses: fact(true, 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html', read),
    codeAtEdge: fact(true, `${everywhere}edge-functions.html`, read),
  },
  'aws-cn': {
    originAccessControl: fact(false, 'https://github.com/awslabs/aws-solutions-constructs/issues/1050', '2024-01-15'),
    deliveryPolicies: fact(false, 'https://github.com/aws/aws-cdk/issues/31033', '2024-08-06'),
    originGroups: fact(false, 'docs/adr/0008: not confirmed for the partition, so error responses are used', read),
    certificateManagerAtEdge: fact(false, `${china}cloudfront.html`, read),
    firewallAtEdge: fact(false, `${china}waf.html`, read),
    latestHttp: fact(false, 'docs/adr/0008: not confirmed for the partition, so HTTP/2 is used', read),
    ipv6AtEdge: fact(
      true,
      'docs/adr/0008: to be confirmed by the first deployment (ipv6 in the environment turns it off)',
      read,
    ),
    budgets: fact(
      false,
      'docs/adr/0008: billing is apart from the regions; the budget is set by hand (docs/deploy.md)',
      read,
    ),
    cognitoUserPools: fact(
      false,
      'https://github.com/aws-solutions-library-samples/data-transfer-hub/issues/17',
      '2020-11-16',
    ),
    functionAddresses: fact(false, 'design.md §1: ruled out as a foundation', read),
    codeAtEdge: fact(false, 'design.md §1: ruled out as a foundation', read),
  },
};

/** The partition a region lies in. */
export const partitionOf = (region: string): Partition => (region.startsWith('cn-') ? 'aws-cn' : 'aws');

/** The region in which a partition keeps what belongs to its edge: metrics of distributions, firewalls. */
export const edgeRegion: { readonly [Name in Partition]: string } = { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' };

/** Services a template of the partition must not name, as CloudFormation spells them. */
export const forbiddenTypes = (partition: Partition): readonly string[] => {
  const { originAccessControl, deliveryPolicies, firewallAtEdge, budgets } = capabilities[partition];
  return [
    // Never used, so that the two partitions stay one design.
    'AWS::Cognito::',
    'AWS::Lambda::Url',
    'AWS::CloudFront::Function',
    'AWS::CloudFront::DistributionTenant',
    'AWS::CertificateManager::',
    'AWS::Route53::',
    ...(originAccessControl.has ? [] : ['AWS::CloudFront::OriginAccessControl']),
    ...(deliveryPolicies.has
      ? []
      : [
          'AWS::CloudFront::CachePolicy',
          'AWS::CloudFront::OriginRequestPolicy',
          'AWS::CloudFront::ResponseHeadersPolicy',
        ]),
    ...(firewallAtEdge.has ? [] : ['AWS::WAFv2::']),
    ...(budgets.has ? [] : ['AWS::Budgets::']),
  ];
};
