import { awsEngines } from '#functions/composition/aws/engines.ts';
import type { AwsPart } from '#functions/composition/aws.ts';
import { SentLedger } from '#shared/adapters/aws/mail/sent-ledger.ts';
import { SmtpMailer } from '#shared/adapters/node/mail/smtp-mailer.ts';
import type { Mailer } from '#shared/ports/mailer.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** The way mails go out, for functions that send them. @throws Error naming every variable that is missing or wrong */
export const awsMailer: AwsPart<Mailer> = (environment, { clock }) => {
  const { SMTP_URL: url, MAIL_FROM: from } = readEnv(awsEnv.mail, environment);
  return new SmtpMailer({ url, from, sent: new SentLedger(awsEngines(environment).tables(), clock) });
};
