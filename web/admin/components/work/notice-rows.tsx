import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAct } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listNoticesEndpoint, readNoticesEndpoint } from '#shared/schemas/http/supervision/notice-endpoints.ts';
import { Mark } from '../list/mark.tsx';
import { Moment } from '../list/moment.tsx';
import type { NoticeAnswer } from './use-notices.ts';

const words = {
  upkeep: ['栏目更新', 'Upkeep'],
  rectification: ['整改', 'Rectification'],
  filing: ['网站档案', 'Site records'],
  duty: ['值班', 'Duty'],
  collection: ['信息采集', 'Collection'],
  drill: ['应急演练', 'Drill'],
  submission: ['收稿', 'Articles'],
  unread: ['未读', 'Unread'],
  markRead: ['标为已读', 'Mark as read'],
} as const;

/** Notices as rows. Following one marks it as read. */
export const NoticeRows = ({
  notices,
  mostLines = Number.POSITIVE_INFINITY,
}: {
  readonly notices: readonly NoticeAnswer[];
  /** So many lines of each are shown; the rest where it leads to. */
  readonly mostLines?: number;
}): ReactNode => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const read = useAct(readNoticesEndpoint, [listNoticesEndpoint]);
  const markRead = ({ noticeId, readAt }: NoticeAnswer): void => {
    if (!readAt) read.mutate({ body: { noticeIds: [noticeId] } });
  };
  return (
    <ul className="rows">
      {notices.map((notice) => (
        <li key={notice.noticeId}>
          <Mark>{say(notice.kind)}</Mark>
          <Link className="row-title" to={notice.address} onClick={() => markRead(notice)}>
            {notice.readAt ? inMyLanguage(notice.title) : <b>{inMyLanguage(notice.title)}</b>}
          </Link>
          {notice.readAt ? null : <Mark tone="going">{say('unread')}</Mark>}
          <span className="quiet">
            <Moment at={notice.at} relative />
          </span>
          {notice.readAt ? null : (
            <Button size="small" type="text" onClick={() => markRead(notice)}>
              {say('markRead')}
            </Button>
          )}
          {notice.lines.length > 0 ? (
            <p className="row-note">
              {[
                ...notice.lines.slice(0, mostLines).map((line) => inMyLanguage(line)),
                ...(notice.lines.length > mostLines ? ['…'] : []),
              ].join('\n')}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
