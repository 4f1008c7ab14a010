import { awsMailer } from '#functions/composition/aws/mailer.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { tickSupervision } from '#functions/supervision/tick-supervision.ts';

const services = awsServices(process.env, { mailer: awsMailer });

export const handler = () => tickSupervision(services);
