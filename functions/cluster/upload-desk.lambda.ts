import { deskFiles } from '#functions/cluster/desk/desk-files.ts';
import { deskUpload } from '#functions/cluster/desk/desk-upload.ts';
import { awsServices } from '#functions/composition/aws.ts';

export const handler = deskUpload(awsServices(process.env), () => deskFiles(new URL('./desk/', import.meta.url)));
