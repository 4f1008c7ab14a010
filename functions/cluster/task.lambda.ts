import { clusterTasks } from '#functions/cluster/cluster-tasks.ts';
import { awsLinkFetcher, awsSourceFetcher } from '#functions/composition/aws/outside.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

const services = awsServices(process.env, { linkFetcher: awsLinkFetcher, sourceFetcher: awsSourceFetcher });

export const handler = clusterTasks(services, themedServices(services, loadBaseTheme().sources));
