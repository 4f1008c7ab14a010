import { missingPageHandler } from '#functions/cluster/pages/missing-page-handler.ts';
import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { behindDistribution } from '#functions/http/border/behind-distribution.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

const services = awsServices(process.env, { search: awsSearch });
const rendering = themedServices(services, loadBaseTheme().sources);

export const handler = behindDistribution(missingPageHandler(services, rendering), process.env);
