import { App, Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { NoticeRows } from '#desk/components/work/notice-rows.tsx';
import { useUnreadNotices } from '#desk/components/work/use-notices.ts';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listNoticesEndpoint, readNoticesEndpoint } from '#shared/schemas/http/supervision/notice-endpoints.ts';
import { MailSettings } from './mail-settings.tsx';
import { noticeWords } from './notice-words.ts';

/** What I was told, and where I am mailed. */
export const Component = (): ReactNode => {
  const say = useWords(noticeWords);
  const { message } = App.useApp();
  const text = useProblemText();
  const [filters, setFilters] = useFilters(['unread']);
  const unread = filters.unread === 'true' ? 'true' : 'false';
  const pages = usePages(listNoticesEndpoint, { query: { unread, limit: 20 } }, { everyMs: 60_000 });
  const count = useUnreadNotices().data?.unread ?? 0;
  const read = useAct(readNoticesEndpoint, [listNoticesEndpoint]);
  const readAll = (): void =>
    read.mutate(
      { body: {} },
      {
        onSuccess: (done) => void message.success(say('readDone', { count: done.read })),
        onError: (error) => void message.error(text(error)),
      },
    );
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <Button type="primary" disabled={count === 0} loading={read.isPending} onClick={readAll}>
          {say('readAll')}
        </Button>
      }
    >
      <search className="filters">
        <Radio.Group
          optionType="button"
          aria-label={say('which')}
          value={unread}
          onChange={({ target }) => setFilters({ unread: target.value === 'true' ? 'true' : undefined })}
          options={[
            { value: 'false', label: say('all') },
            { value: 'true', label: `${say('unread')}${bracketed(count)}` },
          ]}
        />
      </search>
      <section className="panel">
        <PagedList pages={pages} empty={say(unread === 'true' ? 'emptyUnread' : 'empty')}>
          {(items) => <NoticeRows notices={items} />}
        </PagedList>
      </section>
      <MailSettings />
    </Page>
  );
};
