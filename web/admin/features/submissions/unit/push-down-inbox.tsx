import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { ColumnName } from '#desk/components/columns.tsx';
import { Mark } from '#desk/components/mark.tsx';
import { PagedList } from '#desk/components/paged-list.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { decidePushDownEndpoint, pushDownInboxEndpoint } from '#shared/schemas/http/submissions/push-down-endpoints.ts';
import { useAskReason } from '../ask-reason.tsx';
import { submissionWords } from '../submission-words.ts';

const tones = { pending: 'waiting', accepted: 'good', refused: 'bad' } as const;

/** Articles the portal handed down to this site, to be accepted or refused. */
export const PushDownInbox = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(submissionWords);
  const askReason = useAskReason();
  const pages = usePages(pushDownInboxEndpoint, { params: { siteId }, query: { limit: 10 } }, { when: siteId !== '' });
  const decide = useAct(decidePushDownEndpoint, [pushDownInboxEndpoint]);
  return (
    <section className="panel">
      <h2>{say('inbox')}</h2>
      <ProblemAlert error={decide.error} />
      <PagedList pages={pages} empty={say('inboxEmpty')}>
        {(items) => (
          <ul className="rows">
            {items.map(({ pushDownId, title, columnId, status }) => (
              <li key={pushDownId}>
                <span className="row-title">
                  {title}{' '}
                  <span className="quiet">
                    → <ColumnName siteId={siteId} columnId={columnId} />
                  </span>
                </span>
                <Mark tone={tones[status]}>{say(status)}</Mark>
                {status === 'pending' ? (
                  <Space>
                    <Button
                      size="small"
                      type="primary"
                      onClick={() =>
                        decide.mutate({
                          params: { siteId, pushDownId },
                          body: { decision: 'accept', mode: 'reference' },
                        })
                      }
                    >
                      {say('accept')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() =>
                        askReason(say('reject'), (reason) =>
                          decide.mutate({ params: { siteId, pushDownId }, body: { decision: 'refuse', reason } }),
                        )
                      }
                    >
                      {say('reject')}
                    </Button>
                  </Space>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
