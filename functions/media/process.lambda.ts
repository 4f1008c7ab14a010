import { awsServices } from '#functions/composition/aws.ts';
import { mediaHandler } from '#functions/media/media-handler.ts';

export const handler = mediaHandler(awsServices(process.env));
