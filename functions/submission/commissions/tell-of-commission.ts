import { noticeWrites, peopleWho, saidLines, type TellPorts } from '#functions/submission/change/tell-people.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import type { Commission } from '#shared/domain/submission/commission.ts';

/**
 * Tells the officers of units what they are asked for, unit by unit; before the commission is saved, so that after a crash
 * somebody may hear twice and never not at all.
 */
export const tellUnits = async (
  ports: TellPorts,
  commission: Commission,
  units: readonly string[],
  at: string,
): Promise<void> => {
  const { siteId, commissionId, title, ask, dueAt, kind } = commission;
  const { name } = await requireSite(ports.tables, siteId);
  const due = localTime(dueAt);
  for (const unit of units) {
    const writes = noticeWrites(ports, await peopleWho(ports, 'submission.send', { siteId: unit }, at), {
      siteId: unit,
      at,
      title: {
        zh: `${name.zh}${kind === 'hotTopic' ? '请回应热点' : '约稿'}：《${title}》，${due}前报送`,
        en: `${name.en} asks for “${title}” by ${due}`,
      },
      lines: saidLines(ask),
      address: `/submissions/new?site=${unit}&commission=${commissionId}`,
    });
    if (writes.length > 0) await ports.tables.transact([...writes]);
  }
};
