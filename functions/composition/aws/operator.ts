import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { paginateGetParametersByPath, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { awsCalledFeed } from '#functions/composition/aws/called-feed.ts';
import { awsEngines } from '#functions/composition/aws/engines.ts';
import { awsSearchDomain } from '#functions/composition/aws/search-domain.ts';
import { awsSnapshot } from '#functions/composition/aws/snapshot.ts';
import { awsServices } from '#functions/composition/aws.ts';
import type { Services } from '#functions/composition/services.ts';
import { AwsClusterSnapshot } from '#shared/adapters/aws/backup/aws-cluster-snapshot.ts';
import { DynamodbTableStore } from '#shared/adapters/aws/tables/dynamodb-table-store.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import type { Environment } from '#shared/schemas/env/env-group.ts';
import { operatorNotes } from '#shared/schemas/env/operator-notes.ts';
import { queueVariables } from '#shared/schemas/env/queue-env.ts';

/** A deployed cluster in the hands of its operator. */
export type OperatedCluster = {
  readonly services: Services;
  readonly region: string;
  /** Whether its functions are deployed, or nothing yet but its data. */
  readonly atWork: boolean;
  readonly snapshot: () => ClusterSnapshot;
  /** The same over tables that were restored beside those of the cluster, whose names end with `-<ending>`. */
  readonly restoredSnapshot: (ending: string) => ClusterSnapshot;
};

const secretText = z.object({ current: z.string() });

const notesIn = async (client: SSMClient, path: string): Promise<Record<string, string>> => {
  const notes: Record<string, string> = {};
  for await (const { Parameters = [] } of paginateGetParametersByPath({ client }, { Path: path, Recursive: true }))
    for (const { Value = '{}' } of Parameters) Object.assign(notes, JSON.parse(Value));
  return notes;
};

/** Like the functions' own, under a seal that only this process knows: no cursor of it leaves it. */
const restoredIn = (environment: Environment, { objects }: Services, ending: string): ClusterSnapshot => {
  const engine = awsEngines(environment).tables();
  const named = Object.entries(engine.tables).map(([name, table]) => [name, `${table}-${ending}`]);
  const restored = { ...engine, tables: Object.fromEntries(named) as typeof engine.tables };
  return new AwsClusterSnapshot(
    restored,
    new DynamodbTableStore(
      restored,
      cursorSeal((text) => text),
    ),
    objects,
  );
};

/**
 * The cluster of an environment by what its deployment noted, with the credentials and the region that the AWS tools of this
 * machine would use; undefined where no cluster of that name is deployed there.
 */
export const awsOperated = async (
  environmentName: string,
  environment: Environment,
): Promise<OperatedCluster | undefined> => {
  const parameters = new SSMClient({});
  const region = await parameters.config.region();
  const { CLUSTER_SECRET_ARN, ...notes } = await notesIn(parameters, operatorNotes(environmentName));
  if (CLUSTER_SECRET_ARN === undefined) return undefined;
  const secret = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: CLUSTER_SECRET_ARN }));
  const told: Environment = {
    ...environment,
    ...notes,
    AWS_REGION: region,
    CLUSTER_SECRET: secretText.parse(JSON.parse(secret.SecretString ?? '{}')).current,
  };
  const services = awsServices(told, { feed: awsCalledFeed, searchDomain: awsSearchDomain });
  return {
    services,
    region,
    atWork: told[queueVariables.plan.url] !== undefined,
    snapshot: () => awsSnapshot(told, services),
    restoredSnapshot: (ending) => restoredIn(told, services, ending),
  };
};
