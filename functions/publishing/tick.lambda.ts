import { awsServices } from '#functions/composition/aws.ts';
import { runDue } from '#functions/publishing/run-due.ts';

const services = awsServices(process.env);

export const handler = () => runDue(services);
