import { CfnOutput, CustomResource, SecretValue, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environment.ts';
import { shapeOf } from '../config/shape.ts';
import {
  type ClusterParameter,
  originSecretName,
  parameterPath,
  type SetParameter,
  setParameterPath,
} from '../constructs/delivery/cluster-names.ts';
import { adminPaths } from '../constructs/delivery/delivery-plan.ts';
import { deskSecurity } from '../constructs/delivery/security-headers.ts';
import { SharedPolicies } from '../constructs/delivery/shared-policies.ts';
import { SiteDelivery } from '../constructs/delivery/site-delivery.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type ClusterStackProps, stackName, tagCosts } from './stack-props.ts';

/** Props for `DeliveryStack`. */
export type DeliveryStackProps = ClusterStackProps & {
  readonly data: DataStack;
  readonly platform: PlatformStack;
  readonly api: ApiStack;
  /** ARN of the firewall at the edge; undefined where there is none. */
  readonly firewall: string | undefined;
  /** Changes with the files of the desk and the theme. */
  readonly deskEdition: string;
};

/** What all hosts share: policies and identities by set, the addresses sites look up, the desk and its host. */
export class DeliveryStack extends Stack {
  readonly admin: SiteDelivery;
  readonly #environment: Environment;

  constructor(scope: Construct, id: string, props: DeliveryStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment, data, platform, api, firewall } = props;
    this.#environment = environment;
    tagCosts(this, environment, 'delivery');
    const { buckets, logs } = data.buckets;
    const origins = {
      pagesDomain: buckets.pages.bucketRegionalDomainName,
      mediaDomain: buckets.media.bucketRegionalDomainName,
      apiDomain: api.gateway.domain,
    };
    const logsDomain = logs.bucketDomainName;
    const { shared } = environment.certificates;
    const certificate = 'certificateArn' in shared ? shared.certificateArn : shared.iamCertificateId;
    this.#tell({ ...origins, logsDomain, certificate, registration: platform.hooks.registerSite.serviceToken });
    if (firewall) this.#tell({ firewall });
    this.#shareSets(data);

    const files = new CustomResource(this, 'desk', {
      resourceType: 'Custom::Desk',
      serviceToken: platform.hooks.uploadDesk.serviceToken,
      properties: { edition: props.deskEdition },
    });
    new CustomResource(this, 'firstAccounts', {
      resourceType: 'Custom::FirstAccounts',
      serviceToken: platform.hooks.bootstrap.serviceToken,
      properties: { environment: environment.name },
    });
    this.admin = new SiteDelivery(this, 'admin', {
      shape: shapeOf(environment),
      plan: {
        comment: `desk of ${environment.name}`,
        hosts: [environment.adminDomain],
        certificate,
        paths: adminPaths,
        siteHeader: 'admin',
        origins,
        originSecret: SecretValue.secretsManager(originSecretName(environment.name), {
          jsonField: 'current',
        }).unsafeUnwrap(),
        secretEdition: environment.originSecretEdition,
        logsDomain,
        logsPrefix: 'admin/',
        ipv6: environment.ipv6,
      },
      managed: () => this.#staffParts(firewall),
      plain: () => ({ identity: data.identities[0]?.ref ?? '' }),
    });
    this.admin.distribution.node.addDependency(files);
    new CfnOutput(this, 'adminTarget', {
      description: `CNAME target of ${environment.adminDomain}`,
      value: this.admin.domainName,
    });
    new CfnOutput(this, 'apiDomain', { description: 'the API, for distributions only', value: origins.apiDomain });
  }

  #staffParts(firewall: string | undefined) {
    const policies = new SharedPolicies(this, 'staff', {
      prefix: stackName(this.#environment, 'staff'),
      forStaff: true,
      contentSecurityPolicy: deskSecurity,
    });
    return { ...partsOf(policies), firewall };
  }

  #shareSets({ identities }: DataStack): void {
    for (let set = 1; set <= this.#environment.deliverySets; set += 1) {
      const shared: { readonly [Name in SetParameter]?: string } =
        shapeOf(this.#environment) === 'managed'
          ? partsOf(new SharedPolicies(this, `set${set}`, { prefix: stackName(this.#environment, `set${set}`) }))
          : { identity: identities[set - 1]?.ref ?? '' };
      for (const [name, value] of Object.entries(shared))
        this.#parameter(setParameterPath(this.#environment.name, set, name as SetParameter), value);
    }
  }

  #tell(values: { readonly [Name in ClusterParameter]?: string }): void {
    for (const [name, value] of Object.entries(values))
      this.#parameter(parameterPath(this.#environment.name, name as ClusterParameter), value);
  }

  #parameter(parameterName: string, stringValue: string): void {
    new StringParameter(this, `parameter${parameterName.replaceAll('/', '-')}`, { parameterName, stringValue });
  }
}

const partsOf = (policies: SharedPolicies) => ({
  originAccessControl: policies.originAccessControl.attrId,
  pagePolicy: policies.pagePolicy.cachePolicyId,
  livePolicy: policies.livePolicy.cachePolicyId,
  requestPolicy: policies.requestPolicy.originRequestPolicyId,
  headersPolicy: policies.headersPolicy.responseHeadersPolicyId,
});
