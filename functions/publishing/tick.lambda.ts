import { awsSourceFetcher } from '#functions/composition/aws/outside.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { startDueCollectors } from '#functions/publishing/collection/run-collector.ts';
import { runDue } from '#functions/publishing/run-due.ts';

const services = awsServices(process.env, { sourceFetcher: awsSourceFetcher });

export const handler = async () => [await runDue(services), await startDueCollectors(services)];
