import { awsServices } from '#functions/composition/aws.ts';
import { rollUpVisits } from '#functions/supervision/visits/roll-up-visits.ts';

const services = awsServices(process.env);

export const handler = () => rollUpVisits(services);
