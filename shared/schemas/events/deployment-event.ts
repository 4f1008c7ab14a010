import { z } from 'zod';

const properties = z.record(z.string(), z.unknown());

/** What a deployment asks of a resource that is a function of ours. */
export const deploymentEvent = z.discriminatedUnion('RequestType', [
  z.object({
    RequestType: z.literal('Create'),
    StackId: z.string(),
    LogicalResourceId: z.string(),
    ResourceProperties: properties,
  }),
  z.object({
    RequestType: z.literal('Update'),
    StackId: z.string(),
    LogicalResourceId: z.string(),
    PhysicalResourceId: z.string(),
    ResourceProperties: properties,
  }),
  z.object({
    RequestType: z.literal('Delete'),
    StackId: z.string(),
    LogicalResourceId: z.string(),
    PhysicalResourceId: z.string(),
    ResourceProperties: properties,
  }),
]);
export type DeploymentEvent = z.output<typeof deploymentEvent>;
