import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';
import { shapeOf } from '../config/shape.ts';
import { SubSite } from '../constructs/sub-site.ts';
import { type ClusterStackProps, tagCosts } from './stack-props.ts';

/** Props for `DepartmentSiteStack`. */
export type DepartmentSiteStackProps = ClusterStackProps & {
  readonly site: SiteDefinition;
  readonly deliverySet: number;
};

/** One site of this repository. */
export class DepartmentSiteStack extends Stack {
  readonly site: SubSite;

  constructor(scope: Construct, id: string, props: DepartmentSiteStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment, site, deliverySet } = props;
    tagCosts(this, environment, 'site');
    const own = environment.certificates.bySite[site.siteId];
    this.site = new SubSite(this, 'site', {
      site,
      cluster: environment.name,
      deliverySet,
      certificate: own && ('certificateArn' in own ? own.certificateArn : own.iamCertificateId),
      shape: shapeOf(environment),
      ipv6: environment.ipv6,
      originSecretEdition: environment.originSecretEdition,
      keepsDistribution: environment.production,
    });
  }
}
