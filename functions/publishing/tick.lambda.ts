import { awsServices } from '#functions/composition/aws.ts';
import { startDueCollectors } from '#functions/publishing/collection/run-collector.ts';
import { runDue } from '#functions/publishing/run-due.ts';

const services = awsServices(process.env);

export const handler = async () => [await runDue(services), await startDueCollectors(services)];
