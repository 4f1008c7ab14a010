import { sealHandler } from '#functions/audit/seal-handler.ts';
import { awsServices } from '#functions/composition/aws.ts';

export const handler = sealHandler(awsServices(process.env));
