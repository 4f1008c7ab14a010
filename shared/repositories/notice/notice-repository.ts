import type { Notice, NoticeSettings } from '#shared/domain/notice/notice.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { type RecordPage, type RecordQuery, RecordStore } from '#shared/repositories/record-store.ts';

const keptDays = 180;
const all = (accountId: string): string => `notices#${accountId}`;
const unread = (accountId: string): string => `noticesUnread#${accountId}`;
const owed = 'noticeMailOwed';

/** What people are told, newest last in their partition; marks of their own say what is unread and what mail is still owed. */
export class NoticeRepository {
  readonly #tables: TableStore;
  readonly #notices: RecordStore<Notice>;
  readonly #settings: RecordStore<NoticeSettings>;
  constructor(tables: TableStore) {
    this.#tables = tables;
    this.#notices = new RecordStore(tables, {
      table: 'tenants',
      keyOf: ({ accountId, noticeId }) => ({ pk: all(accountId), sk: noticeId }),
      indexOf: ({ at }) => ({ ttl: Math.floor(Date.parse(at) / 1000) + keptDays * 86_400 }),
    });
    this.#settings = new RecordStore(tables, {
      table: 'tenants',
      keyOf: ({ accountId }) => ({ pk: `noticeSettings#${accountId}`, sk: 'settings' }),
    });
  }

  list(accountId: string, query: RecordQuery): Promise<RecordPage<Notice>> {
    return this.#notices.list(all(accountId), { order: 'desc', ...query });
  }

  async listUnread(accountId: string, query: RecordQuery): Promise<RecordPage<Notice>> {
    const marks = await this.#tables.query({
      table: 'tenants',
      partition: unread(accountId),
      order: 'desc',
      ...query,
    });
    const found = await Promise.all(marks.items.map(({ sk }) => this.find(accountId, sk)));
    return { items: found.filter((notice) => notice !== undefined), cursor: marks.cursor };
  }

  /** Up to `most`. */
  async countUnread(accountId: string, most: number): Promise<number> {
    return (await this.#tables.query({ table: 'tenants', partition: unread(accountId), limit: most })).items.length;
  }

  find(accountId: string, noticeId: string): Promise<Notice | undefined> {
    return this.#notices.find(all(accountId), noticeId);
  }

  /** The writes that tell somebody something. */
  add(notice: Notice): readonly Write[] {
    const ttl = Math.floor(Date.parse(notice.at) / 1000) + keptDays * 86_400;
    const mark = { pk: unread(notice.accountId), sk: notice.noticeId, version: 1, ttl };
    const mail = { pk: owed, sk: notice.noticeId, version: 1, accountId: notice.accountId };
    return [this.#notices.put(notice), { table: 'tenants', put: mark }, { table: 'tenants', put: mail }];
  }

  read(notice: Notice): readonly Write[] {
    return [
      this.#notices.put(notice),
      { table: 'tenants', delete: { pk: unread(notice.accountId), sk: notice.noticeId } },
    ];
  }

  /** Notices whose mail is not out yet, oldest first. */
  async mailOwed(limit: number): Promise<readonly { readonly accountId: string; readonly noticeId: string }[]> {
    const { items } = await this.#tables.query({ table: 'tenants', partition: owed, limit });
    return items.map((item) => ({ accountId: String(item['accountId']), noticeId: item.sk }));
  }

  mailSent(noticeId: string): Write {
    return { table: 'tenants', delete: { pk: owed, sk: noticeId } };
  }

  async settings(accountId: string): Promise<NoticeSettings> {
    const found = await this.#settings.find(`noticeSettings#${accountId}`, 'settings');
    return found ?? { accountId, version: 0, mailOff: false };
  }

  putSettings(settings: NoticeSettings): Write {
    return this.#settings.put(settings);
  }
}
