import { awsServices } from '#functions/composition/aws.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';

const services = awsServices(process.env);

export const handler = () => measureStorage(services);
