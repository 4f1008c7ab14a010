import type { Services } from '#functions/composition/services.ts';
import { rectificationNotices } from '#functions/supervision/rectification/rectification-notices.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';

/** Tells the sites whose notices ran out yesterday without a report; answers how many notices did. Run daily. */
export const warnOverdueRectifications = async (ports: Pick<Services, 'tables' | 'clock' | 'ids'>): Promise<number> => {
  const yesterday = localDate(new Date(ports.clock.now().getTime() - 86_400_000).toISOString());
  const notices = new NoticeRepository(ports.tables);
  const sites = new SiteRepository(ports.tables);
  const range = { from: `${yesterday}#`, to: `${yesterday}#~` };
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await new RectificationRepository(ports.tables).ofState('issued', { limit: 100, range, cursor });
    for (const notice of page.items) {
      const site = await sites.find(notice.siteId);
      if (!site) continue;
      const told = await rectificationNotices(ports, site, notice, systemActor.accountId, 'overdue');
      const writes = told.slice(0, 30).flatMap((one) => notices.add(one));
      if (writes.length > 0) await ports.tables.transact(writes);
      count += 1;
    }
    cursor = page.cursor;
  } while (cursor);
  return count;
};
