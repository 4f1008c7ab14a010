import { awsServices } from '#functions/composition/aws.ts';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';

const services = awsServices(process.env);

export const handler = () => runClusterDue(services);
