import { capabilities, partitionOf } from './capabilities.ts';

/** How a site is delivered: with the policies and access control of `aws`, or with what every partition has. */
export type DeliveryShape = 'managed' | 'plain';

/** The shape an environment's distributions have. */
export const shapeOf = ({
  region,
  emulated,
}: {
  readonly region: string;
  readonly emulated: boolean;
}): DeliveryShape => {
  const { originAccessControl, deliveryPolicies } = capabilities[partitionOf(region)];
  return originAccessControl.has && deliveryPolicies.has && !emulated ? 'managed' : 'plain';
};
