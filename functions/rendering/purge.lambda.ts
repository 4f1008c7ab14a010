import { awsEdge } from '#functions/composition/aws/edge.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { purgeHandler } from '#functions/rendering/purge/purge-pages.ts';

export const handler = purgeHandler(awsServices(process.env, { edge: awsEdge }));
