import { awsServices } from '#functions/composition/aws.ts';
import { dispatchHandler } from '#functions/dispatching/dispatch.ts';

export const handler = dispatchHandler(awsServices(process.env));
