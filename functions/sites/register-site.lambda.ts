import { awsRareEdge } from '#functions/composition/aws/rare-edge.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { registerSite } from '#functions/sites/registration/register-site.ts';

export const handler = registerSite(awsServices(process.env, { edge: awsRareEdge }));
