import { SecretValue, Stack } from 'aws-cdk-lib';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { clusterAddresses } from '../config/cluster-addresses.ts';
import type { Environment } from '../config/environment.ts';
import { sitesParameterPath } from '../constructs/delivery/cluster-names.ts';
import type { ClusterFunction } from '../constructs/work/cluster-function.ts';
import type { JobQueues } from '../constructs/work/job-queues.ts';
import type { DataStack } from './data-stack.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { SearchStack } from './search-stack.ts';

type Grantors = {
  readonly environment: Environment;
  readonly data: DataStack;
  readonly search: SearchStack | undefined;
  readonly queues: JobQueues;
};

/** The field of a secret as a deployment resolves it: no template and no repository ever holds it. */
const secretField = (secretName: string, field: string): string =>
  SecretValue.secretsManager(secretName, { jsonField: field }).unsafeUnwrap();

/** Gives functions what their line in the table asks for: each permission together with the address it is for. */
export class FunctionGrants {
  readonly #grantors: Grantors;

  constructor(grantors: Grantors) {
    this.#grantors = grantors;
  }

  give(fn: ClusterFunction, spec: FunctionSpec): void {
    const { data, queues, environment } = this.#grantors;
    this.#cluster(fn);
    if (Object.keys(spec.tables).length > 0) data.tables.grant(fn, spec.tables);
    if (spec.objects) data.buckets.grant(fn, spec.objects);
    if (spec.sendsTo) queues.grantSend(fn, spec.sendsTo);
    if (spec.keepsQueues) queues.grantKeep(fn);
    if (spec.search) this.#search(fn, spec.search);
    if (spec.asksOutside) this.#outside(fn);
    if (spec.watchesSearch) this.#grantors.search?.grantWatch(fn);
    if (spec.behindDistributions) this.#origin(fn);
    if (spec.sendsMail) this.#mail(fn);
    if (spec.makesAccounts)
      fn.provide(awsEnv.firstAccounts, { INITIAL_PASSWORD: data.firstPassword.secretValue.unsafeUnwrap() });
    if (spec.distributions) this.#edge(fn, spec.distributions);
    if (spec.scans && environment.scanner) fn.provide(awsEnv.scanner, { CLAMD: environment.scanner });
  }

  #cluster(fn: ClusterFunction): void {
    const { environment, data } = this.#grantors;
    const { clusterSecretEdition: edition } = environment;
    fn.provide(awsEnv.cluster, {
      ...clusterAddresses(environment),
      CLUSTER_SECRET: data.clusterSecret.secretValueFromJson('current').unsafeUnwrap(),
      // A deployment reads secrets again only for what it changes.
      ...(edition > 1 ? { CLUSTER_SECRET_EDITION: `${edition}` } : {}),
    });
  }

  #search(fn: ClusterFunction, access: 'read' | 'write'): void {
    const { search, environment } = this.#grantors;
    if (search) {
      search.grant(fn, access);
      return;
    }
    if (!('endpoint' in environment.search)) throw new Error('there is neither a search domain nor another server');
    const { endpoint, signing } = environment.search;
    fn.provide(awsEnv.search, {
      SEARCH_ENDPOINT: endpoint,
      SEARCH_ALIAS: 'articles',
      SEARCH_SIGNING: signing,
      SEARCH_ACCESS: access,
    });
  }

  #origin(fn: ClusterFunction): void {
    const { environment, data } = this.#grantors;
    const field = (name: string) => data.originSecret.secretValueFromJson(name).unsafeUnwrap();
    const believed = environment.exchangesOriginSecret ? `${field('current')},${field('previous')}` : field('current');
    fn.provide(awsEnv.origin, { ORIGIN_SECRETS: believed });
  }

  /** Which distributions there are, is the business of the stacks of the sites: each notes its own. */
  #edge(fn: ClusterFunction, use: 'knows' | 'purges'): void {
    const { name } = this.#grantors.environment;
    const stack = Stack.of(fn);
    const sites = sitesParameterPath(name);
    fn.provide(awsEnv.edge, { SITE_PARAMETERS: sites });
    const parameters = stack.formatArn({ service: 'ssm', resource: `parameter${sites}/*/distribution` });
    fn.allow(['ssm:GetParameter'], [parameters], 'one parameter for each site, also of sites to come');
    if (use === 'knows') return;
    const distributions = stack.formatArn({
      service: 'cloudfront',
      region: '',
      resource: 'distribution',
      resourceName: '*',
    });
    fn.allow(['cloudfront:CreateInvalidation'], [distributions], 'sites to come: their stacks touch no other');
  }

  #outside(fn: ClusterFunction): void {
    const { outside } = this.#grantors.environment;
    if (!outside) return;
    fn.provide(awsEnv.outside, {
      LINK_CHECK: outside.checksLinks ? 'on' : 'off',
      ...(outside.collectsFrom.length > 0 ? { COLLECT_HOSTS: outside.collectsFrom.join(',') } : {}),
    });
  }

  #mail(fn: ClusterFunction): void {
    const { mail } = this.#grantors.environment;
    fn.provide(awsEnv.mail, { SMTP_URL: mail.url ?? secretField(mail.secret ?? '', 'url'), MAIL_FROM: mail.from });
  }
}
