import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useUnreadNotices } from '#desk/components/use-notices.ts';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  notices: ['提醒', 'Notices'],
  unread: ['{{count}} 条未读提醒', '{{count}} unread notices'],
} as const;

/** Leads to my notices and says how many I have not read. */
export const NoticeBell = (): ReactNode => {
  const say = useWords(words);
  const count = useUnreadNotices().data?.unread ?? 0;
  return (
    <Link className="desk-bell" to="/notices" title={say('unread', { count })}>
      {say('notices')}
      {count > 0 ? <span className="count">{count > 99 ? '99+' : count}</span> : null}
    </Link>
  );
};
