import type { Services } from '#functions/composition/services.ts';
import { sendOwedMail } from '#functions/supervision/notices/send-owed-mail.ts';
import { rollUpVisits } from '#functions/supervision/visits/roll-up-visits.ts';

/** What supervision does every minute: adds the visits up and sends the mails that notices owe. */
export const tickSupervision = async (services: Services): Promise<void> => {
  await rollUpVisits(services);
  await sendOwedMail(services);
};
