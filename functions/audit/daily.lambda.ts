import { storeDailyRoots } from '#functions/audit/store-daily-roots.ts';
import { awsServices } from '#functions/composition/aws.ts';

const services = awsServices(process.env);

export const handler = () => storeDailyRoots(services);
