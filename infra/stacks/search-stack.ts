import { CustomResource, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { type searchRoleSchema, searchRolesEdition } from '#shared/schemas/config/search-roles.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { PrivateNetwork } from '../constructs/data/private-network.ts';
import { SearchDomain } from '../constructs/data/search-domain.ts';
import { seenFrom } from '../constructs/guard/acknowledge-star.ts';
import { ClusterFunction, type FunctionNetwork } from '../constructs/work/cluster-function.ts';
import { DeploymentHook } from '../constructs/work/deployment-hook.ts';
import { type ClusterStackProps, keepingOf, tagCosts } from './stack-props.ts';

/** The alias of the cluster's one index; the index behind it changes its name with its fields. */
const alias = 'articles';

/** Props for `SearchStack`. */
export type SearchStackProps = ClusterStackProps & {
  /** The bundle of an entry. */
  readonly code: (entry: string) => Code;
};

type SearchRole = z.infer<typeof searchRoleSchema>;

/** Search: the domain in its network. An environment whose server stands elsewhere has no such stack. */
export class SearchStack extends Stack {
  /** Where functions that search must live. */
  readonly network: FunctionNetwork;
  readonly search: SearchDomain;
  readonly #hook: DeploymentHook;
  /** Who asked for which role, by the stack they stand in. */
  readonly #members = new Map<Stack, Map<SearchRole, string[]>>();

  constructor(scope: Construct, id: string, props: SearchStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment } = props;
    const { availabilityZones, search: size } = environment;
    if (!('instances' in size)) throw new Error('the search server of this environment stands elsewhere');
    tagCosts(this, environment, 'search');
    const network = new PrivateNetwork(this, 'network', { availabilityZones });
    this.network = network.forFunctions;
    const master = new ClusterFunction(this, 'mapRole', {
      description: 'gives roles inside the search domain to functions and operators',
      code: props.code('search/map-role'),
      memoryMb: 256,
      seconds: 120,
      logDays: environment.retention.logDays,
      network: this.network,
      removalPolicy: keepingOf(environment),
    });
    this.search = new SearchDomain(this, 'search', {
      size,
      availabilityZones: availabilityZones.length,
      vpc: network.vpc,
      subnets: network.subnets,
      securityGroup: network.domainSecurityGroup,
      masterRoleArn: master.role.roleArn,
      removalPolicy: keepingOf(environment),
    });
    this.#tell(master, 'write');
    master.allow(
      ['es:ESHttpGet', 'es:ESHttpPut', 'es:ESHttpDelete'],
      ['roles', 'rolesmapping'].map(
        (kind) => `${this.search.domain.domainArn}/_plugins/_security/api/${kind}/zhanqun-*`,
      ),
      'our own roles inside the domain and who has them',
    );
    this.#hook = new DeploymentHook(this, 'mapRoleHook', {
      answers: master.function,
      removalPolicy: keepingOf(environment),
    });
    this.#assign(this, 'operator', size.operators);
  }

  /** Lets `fn` ask for hits, or also change the index, and tells it where the index is. */
  grant(fn: ClusterFunction, access: 'read' | 'write'): void {
    this.#tell(fn, access);
    this.#note(fn, access === 'read' ? 'reader' : 'writer');
    const domainArn = seenFrom(fn, this, this.search.domain.domainArn);
    const why = 'the operations of the index behind the alias, whose name carries its edition';
    const index = [`${domainArn}/${alias}`, `${domainArn}/${alias}/*`, `${domainArn}/${alias}-*`];
    fn.allow(['es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpHead'], index, why);
    if (access === 'read') return;
    fn.allow(['es:ESHttpPut', 'es:ESHttpDelete'], index, why);
    fn.allow(
      ['es:ESHttpPost'],
      ['_aliases', '_bulk', '_reindex'].map((path) => `${domainArn}/${path}`),
    );
  }

  /**
   * Gives the functions of `stack` that were granted something their role inside the domain, once all of them are made.
   *
   * @throws Error when functions of another stack have the same role: each would take it from the other
   */
  assignRoles(stack: Stack): void {
    for (const [role, members] of this.#members.get(stack) ?? []) {
      const other = [...this.#members].find(([one, roles]) => one !== stack && roles.has(role))?.[0];
      if (other) throw new Error(`search role ${role} is given by ${other.stackName} and by ${stack.stackName}`);
      this.#assign(stack, role, members);
    }
  }

  #assign(stack: Stack, role: SearchRole, members: readonly string[]): void {
    new CustomResource(stack, `searchRole-${role}`, {
      resourceType: 'Custom::SearchRole',
      serviceToken: this.#hook.serviceToken,
      properties: { role, members: [...members], edition: searchRolesEdition },
    });
  }

  #note(fn: ClusterFunction, role: SearchRole): void {
    const roles = this.#members.get(Stack.of(fn)) ?? new Map<SearchRole, string[]>();
    this.#members.set(Stack.of(fn), roles);
    roles.set(role, [...(roles.get(role) ?? []), fn.role.roleArn]);
  }

  #tell(fn: ClusterFunction, access: 'read' | 'write'): void {
    fn.provide(awsEnv.search, {
      SEARCH_ENDPOINT: `https://${this.search.domain.domainEndpoint}`,
      SEARCH_ALIAS: alias,
      SEARCH_SIGNING: 'sigv4',
      SEARCH_ACCESS: access,
    });
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
