import type { Services } from '#functions/composition/services.ts';
import { sendOwedMail } from '#functions/supervision/notices/send-owed-mail.ts';
import { rollUpVisits } from '#functions/supervision/visits/roll-up-visits.ts';

/** What supervision does every minute: adds up the visits, sends the mails that notices owe. */
export const runMinutelySupervision = async (
  ports: Pick<Services, 'tables' | 'clock' | 'ids' | 'mailer'>,
): Promise<void> => {
  await rollUpVisits(ports);
  await sendOwedMail(ports);
};
