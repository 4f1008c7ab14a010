import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { NoticeRows } from '#desk/components/work/notice-rows.tsx';
import { useUnreadNotices } from '#desk/components/work/use-notices.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { workWords } from './work-words.ts';

/** What I was told and have not read; nothing where there is nothing. */
export const UnreadNotices = (): ReactNode => {
  const say = useWords(workWords);
  const { data } = useUnreadNotices();
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel" id="notices" style={{ marginBottom: 16 }}>
      <h2>
        {say('notices')} <span className="quiet small">{data.unread}</span>
      </h2>
      <NoticeRows notices={data.items} mostLines={3} />
      {data.unread > data.items.length ? <Link to="/notices">{say('all')}</Link> : null}
    </section>
  );
};
