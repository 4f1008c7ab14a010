import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

/** The desk says "99+" beyond. */
export const mostCounted = 100;

/** Marks one's own notices as read, all unread ones where none is named; those of others are no notices of one's own. */
export const readNotices =
  ({ tables, clock }: Pick<Services, 'tables' | 'clock'>) =>
  async (actor: Actor, noticeIds?: readonly string[]): Promise<{ readonly read: number; readonly unread: number }> => {
    const notices = new NoticeRepository(tables);
    const { accountId } = actor;
    const named = noticeIds
      ? await Promise.all(noticeIds.map((noticeId) => notices.find(accountId, noticeId)))
      : (await notices.listUnread(accountId, { limit: 1000 })).items;
    const readAt = clock.now().toISOString();
    const fresh = named.filter((notice): notice is Notice => notice !== undefined && notice.readAt === undefined);
    const unique = [...new Map(fresh.map((notice) => [notice.noticeId, notice])).values()];
    for (let start = 0; start < unique.length; start += 40)
      await tables.transact(
        unique
          .slice(start, start + 40)
          .flatMap((notice) => notices.read({ ...notice, version: notice.version + 1, readAt })),
      );
    return { read: unique.length, unread: await notices.countUnread(accountId, mostCounted) };
  };
