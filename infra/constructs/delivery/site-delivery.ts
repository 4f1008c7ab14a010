import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { DeliveryShape } from '../../config/shape.ts';
import { acknowledge } from '../guard/acknowledge.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { type ManagedParts, managedDistribution } from './managed-distribution.ts';
import { type PlainParts, plainDistribution } from './plain-distribution.ts';

/** Props for `SiteDelivery`. */
export interface SiteDeliveryProps {
  readonly plan: DeliveryPlan;
  /** What the partition offers, with what that shape needs; asked only for the shape that is made. */
  readonly shape: DeliveryShape;
  readonly managed: () => ManagedParts;
  readonly plain: () => PlainParts;
}

/** A host with its pages: one distribution, in the shape the partition offers. */
export class SiteDelivery extends Construct {
  readonly distribution: CfnDistribution;

  constructor(scope: Construct, id: string, { plan, shape, managed, plain }: SiteDeliveryProps) {
    super(scope, id);
    this.distribution =
      shape === 'managed' ? managedDistribution(this, plan, managed()) : plainDistribution(this, plan, plain());
    acknowledge(this.distribution, 'CFR1', 'a government’s pages are read from everywhere');
    if (shape === 'managed') return;
    acknowledge(
      this.distribution,
      'CFR2',
      'the partition has no firewall at its edge; the gateway limits requests (docs/adr/0008)',
    );
    acknowledge(
      this.distribution,
      'CFR7',
      'the partition has no access control for origins: an origin access identity takes its place',
    );
  }

  /** Host name of the distribution, for the domain's CNAME. */
  get domainName(): string {
    return this.distribution.attrDomainName;
  }
}
