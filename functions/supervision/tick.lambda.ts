import { awsServices } from '#functions/composition/aws.ts';
import { awsMailer } from '#functions/composition/aws-mailer.ts';
import { runMinutelySupervision } from '#functions/supervision/run-minutely-supervision.ts';

const services = awsServices(process.env, { mailer: awsMailer });

export const handler = () => runMinutelySupervision(services);
