import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { mostCounted, readNotices } from '#functions/supervision/notices/read-notices.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import {
  getNoticeSettingsEndpoint,
  listNoticesEndpoint,
  readNoticesEndpoint,
  saveNoticeSettingsEndpoint,
} from '#shared/schemas/http/supervision/notice-endpoints.ts';

/** Everybody's own notices. */
export const noticeRoutes: readonly Route[] = [
  route(listNoticesEndpoint, async ({ tables, config }, { query, cursorScope }, { accountId }) => {
    const notices = new NoticeRepository(tables);
    const page = { limit: query.limit, cursor: readCursor(config.secret, cursorScope, query.cursor) };
    const { items, cursor } = await (query.unread === 'true'
      ? notices.listUnread(accountId, page)
      : notices.list(accountId, page));
    return {
      items: items.map(({ accountId: _, version: _version, ...notice }) => notice),
      nextCursor: signCursor(config.secret, cursorScope, cursor),
      unread: await notices.countUnread(accountId, mostCounted),
    };
  }),
  route(readNoticesEndpoint, (services, { body }, actor) => readNotices(services)(actor, body.noticeIds)),
  route(getNoticeSettingsEndpoint, async ({ tables }, _request, actor) => {
    const { accountId: _, ...settings } = await new NoticeRepository(tables).settings(actor.accountId);
    return settings;
  }),
  route(saveNoticeSettingsEndpoint, async ({ tables }, { ifMatch, body }, { accountId }) => {
    const notices = new NoticeRepository(tables);
    const { version } = await notices.settings(accountId);
    if (ifMatch !== version)
      throw new DomainError('version-conflict', `settings are at version ${version}`, { version });
    await tables.transact([notices.putSettings({ accountId, version: version + 1, ...body })]);
    return { version: version + 1, ...body };
  }),
];
