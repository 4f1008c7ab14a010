import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { PrivateNetwork } from '../constructs/data/private-network.ts';
import { SearchDomain } from '../constructs/data/search-domain.ts';
import { seenFrom } from '../constructs/guard/acknowledge-star.ts';
import type { ClusterFunction, FunctionNetwork } from '../constructs/work/cluster-function.ts';
import { type ClusterStackProps, keepingOf, tagCosts } from './stack-props.ts';

/** The alias of the cluster's one index; the index behind it changes its name with its fields. */
const alias = 'articles';

/** Search: the domain in its network. An environment whose server stands elsewhere has no such stack. */
export class SearchStack extends Stack {
  /** Where functions that search must live. */
  readonly network: FunctionNetwork;
  readonly search: SearchDomain;

  constructor(scope: Construct, id: string, props: ClusterStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment } = props;
    const { availabilityZones, search: size } = environment;
    if (!('instances' in size)) throw new Error('the search server of this environment stands elsewhere');
    tagCosts(this, environment, 'search');
    const network = new PrivateNetwork(this, 'network', { availabilityZones });
    this.network = network.forFunctions;
    this.search = new SearchDomain(this, 'search', {
      size,
      availabilityZones: availabilityZones.length,
      vpc: network.vpc,
      subnets: network.subnets,
      securityGroup: network.domainSecurityGroup,
      removalPolicy: keepingOf(environment),
    });
  }

  /** Lets `fn` ask for hits, or also change the index, and tells it where the index is. */
  grant(fn: ClusterFunction, access: 'read' | 'write'): void {
    const { domainEndpoint } = this.search.domain;
    const domainArn = seenFrom(fn, this, this.search.domain.domainArn);
    fn.provide(awsEnv.search, {
      SEARCH_ENDPOINT: `https://${domainEndpoint}`,
      SEARCH_ALIAS: alias,
      SEARCH_SIGNING: 'sigv4',
    });
    const why = 'the operations of the index behind the alias, whose name carries its edition';
    const index = [`${domainArn}/${alias}`, `${domainArn}/${alias}/*`, `${domainArn}/${alias}-*`];
    const aliases = [`${domainArn}/_alias/${alias}`, `${domainArn}/_aliases`];
    fn.allow(['es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpHead'], index, why);
    fn.allow(['es:ESHttpGet', 'es:ESHttpHead'], aliases);
    if (access === 'read') return;
    fn.allow(['es:ESHttpPut', 'es:ESHttpDelete'], index, why);
    fn.allow(['es:ESHttpPost'], [...aliases, `${domainArn}/_bulk`, `${domainArn}/_reindex`]);
  }

  /** Lets `fn` see how the domain stands and what its service has in store for it. */
  grantWatch(fn: ClusterFunction): void {
    const domainArn = seenFrom(fn, this, this.search.domain.domainArn);
    fn.provide(awsEnv.searchDomain, { SEARCH_DOMAIN_ARN: domainArn });
    fn.allow(
      ['es:DescribeDomain', 'es:DescribeDomainHealth', 'es:GetUpgradeStatus', 'es:GetCompatibleVersions'],
      [domainArn],
    );
    fn.allow(['cloudwatch:GetMetricData'], ['*']);
  }
}
