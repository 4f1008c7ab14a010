import { awsEngines } from '#functions/composition/aws/engines.ts';
import type { Services } from '#functions/composition/services.ts';
import { AwsClusterSnapshot } from '#shared/adapters/aws/backup/aws-cluster-snapshot.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import type { Environment } from '#shared/schemas/env/env-group.ts';

/** Everything the cluster of this environment holds, for an export. @throws Error naming every variable that is wrong */
export const awsSnapshot = (
  environment: Environment,
  { tables, objects }: Pick<Services, 'tables' | 'objects'>,
): ClusterSnapshot => new AwsClusterSnapshot(awsEngines(environment).tables(), tables, objects);
