import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useUnreadNotices } from '#desk/components/work/use-notices.ts';
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
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M10 2.5a5 5 0 0 0-5 5v3.2L3.6 13.6h12.8L15 10.7V7.5a5 5 0 0 0-5-5Zm-2 12.6a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      <span className="wide-only">{say('notices')}</span>
      {count > 0 ? <span className="count">{count > 99 ? '99+' : count}</span> : null}
    </Link>
  );
};
