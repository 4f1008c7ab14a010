import { awsServices } from '#functions/composition/aws.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';
import { runDailySupervision } from '#functions/supervision/run-daily-supervision.ts';

const services = awsServices(process.env);

export const handler = async () => {
  await startDueLinkChecks(services);
  await runDailySupervision(services);
};
