import type { Services } from '#functions/composition/services.ts';
import { warnMissedDuty } from '#functions/supervision/duty/warn-missed-duty.ts';
import { remindOfRecords } from '#functions/supervision/records/remind-records.ts';
import { warnOverdueRectifications } from '#functions/supervision/rectification/warn-overdue.ts';
import { reviewAllUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';

/** What supervision does once a day: looks at the upkeep of every site, warns of what ran out, was missed or comes due. */
export const runDailySupervision = async (ports: Pick<Services, 'tables' | 'clock' | 'ids'>): Promise<void> => {
  await reviewAllUpkeep(ports);
  await warnOverdueRectifications(ports);
  await warnMissedDuty(ports);
  await remindOfRecords(ports);
};
