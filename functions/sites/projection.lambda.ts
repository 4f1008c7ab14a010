import { awsServices } from '#functions/composition/aws.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';

export const handler = projectionHandler(awsServices(process.env));
