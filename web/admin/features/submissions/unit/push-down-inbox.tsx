import { App, Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { decidePushDownEndpoint, pushDownInboxEndpoint } from '#shared/schemas/http/submissions/push-down-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { AcceptDialog } from './accept-dialog.tsx';

type Handed = z.output<typeof pushDownInboxEndpoint.answer>['items'][number];

const tones = { pending: 'waiting', accepted: 'good', refused: 'bad', withdrawn: 'quiet' } as const;

/** Articles handed down or offered to this site, to be read, accepted into a column or refused. */
export const PushDownInbox = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(submissionWords);
  const may = useMay();
  const { message } = App.useApp();
  const [accepting, setAccepting] = useState<Handed>();
  const pages = usePages(pushDownInboxEndpoint, { params: { siteId }, query: { limit: 10 } }, { when: siteId !== '' });
  const decide = useAct(decidePushDownEndpoint, [pushDownInboxEndpoint]);
  const refuse = useAct(decidePushDownEndpoint, [pushDownInboxEndpoint]);
  return (
    <section className="panel">
      <h2>{say('inbox')}</h2>
      {accepting ? (
        <AcceptDialog
          siteId={siteId}
          title={accepting.title}
          asked={accepting.columnId}
          error={decide.error}
          busy={decide.isPending}
          onClose={() => {
            decide.reset();
            setAccepting(undefined);
          }}
          onAccept={(chosen) =>
            decide.mutate(
              { params: { siteId, pushDownId: accepting.pushDownId }, body: { decision: 'accept', ...chosen } },
              {
                onSuccess: () => {
                  setAccepting(undefined);
                  void message.success(say('acceptDone'));
                },
              },
            )
          }
        />
      ) : null}
      <PagedList pages={pages} empty={say('inboxEmpty')}>
        {(items) => (
          <ul className="rows">
            {items.map((item) => {
              const { pushDownId, title, columnId, status, from, note, url, reason, across, sentAt } = item;
              return (
                <li key={pushDownId}>
                  <span className="row-title">
                    {url ? (
                      <a href={url} target="_blank" rel="noreferrer">
                        {title}
                      </a>
                    ) : (
                      title
                    )}{' '}
                    <span className="quiet">
                      <SiteName siteId={from.siteId} /> {say(across ? 'wayAcross' : 'wayDown')} →{' '}
                      <ColumnName siteId={siteId} columnId={columnId} /> · <Moment at={sentAt} />
                    </span>
                  </span>
                  <Mark tone={tones[status]}>{say(status)}</Mark>
                  {status === 'pending' && may('article.write', siteId) ? (
                    <Space>
                      <Button size="small" type="primary" onClick={() => setAccepting(item)}>
                        {say('accept')}
                      </Button>
                      <ReasonAct
                        name="push-down-refuse"
                        about={`${siteId}/${pushDownId}`}
                        subject={title}
                        act={say('reject')}
                        size="small"
                        send={(why) =>
                          refuse.mutateAsync({
                            params: { siteId, pushDownId },
                            body: { decision: 'refuse', reason: why },
                          })
                        }
                      />
                    </Space>
                  ) : null}
                  {note || reason ? <p className="row-note">{[note, reason].filter(Boolean).join('；')}</p> : null}
                </li>
              );
            })}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
