import { awsRareEdge } from '#functions/composition/aws/rare-edge.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { adoptionHandler } from '#functions/submission/adoption/adoption-handler.ts';

export const handler = adoptionHandler(awsServices(process.env, { edge: awsRareEdge }));
