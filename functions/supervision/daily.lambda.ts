import { awsServices } from '#functions/composition/aws.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';

const services = awsServices(process.env);

export const handler = () => startDueLinkChecks(services);
