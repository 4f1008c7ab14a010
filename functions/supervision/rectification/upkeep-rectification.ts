import type { Services } from '#functions/composition/services.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { ColumnUpkeep } from '#shared/domain/upkeep/column-upkeep.ts';
import { type RectificationNotice, stepRectification } from '#shared/domain/upkeep/rectification.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

const bySystem = { accountId: systemActor.accountId, name: systemActor.name };

/** The day `days` after now, in China Standard Time. */
export const dayAfter = (now: Date, days: number): string =>
  localDate(new Date(now.getTime() + days * 86_400_000).toISOString());

/** The notice a column gets the moment it passes its limit. */
export const issueForColumn = (
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  { siteId, columnId, name, ruleId, limitDays, latestAt }: ColumnUpkeep,
  rules: UpkeepRules,
): RectificationNotice => ({
  rectificationId: ids.next(),
  version: 1,
  siteId,
  subject: { kind: 'column', id: columnId, name: name.zh },
  problem: `栏目超过 ${limitDays} 天未更新，最近更新于 ${localDate(latestAt ?? '')}`,
  ruleId,
  state: 'issued',
  issuedAt: clock.now().toISOString(),
  issuedBy: bySystem,
  deadline: dayAfter(clock.now(), rules.rectifyDays),
  followUps: [],
});

/** The open notice of a column in which something new appeared: reported as put right, for the office to confirm. */
export const answeredByUpdate = (
  { clock }: Pick<Services, 'clock'>,
  notice: RectificationNotice,
  { latestAt }: ColumnUpkeep,
): RectificationNotice =>
  stepRectification(notice, 'rectify', {
    at: clock.now().toISOString(),
    by: bySystem,
    text: `栏目已于 ${localDate(latestAt ?? '')} 更新`,
  });
