import { App, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  discardDeadLettersEndpoint,
  getOperationsHealthEndpoint,
  listDeadLettersEndpoint,
  redriveDeadLettersEndpoint,
} from '#shared/schemas/http/operations/operations-endpoints.ts';
import { operationsWords } from './operations-words.ts';

type Queue = z.input<typeof listDeadLettersEndpoint.params>['queue'];

/** Jobs that failed for good in one queue: done again, or given up with a reason. */
export const DeadLetters = ({ queue }: { readonly queue: Queue }): ReactNode => {
  const say = useWords(operationsWords);
  const { message } = App.useApp();
  const params = { queue };
  const letters = useAnswer(listDeadLettersEndpoint, { params, query: { limit: 50 } });
  const stale = [listDeadLettersEndpoint, getOperationsHealthEndpoint] as const;
  const redrive = useAct(redriveDeadLettersEndpoint, stale);
  const discard = useAct(discardDeadLettersEndpoint, stale);
  const again = (messageIds?: string[]): void =>
    redrive.mutate(
      { params, body: messageIds ? { messageIds } : {} },
      { onSuccess: ({ count }) => void message.success(say('redriven', { count })) },
    );
  const giveUp = async (messageId: string, reason: string): Promise<void> => {
    const { count } = await discard.mutateAsync({ params, body: { messageIds: [messageId], reason } });
    void message.success(say('discarded', { count }));
  };
  return (
    <section aria-label={say('letters', { queue: say(queue) })}>
      <h3>{say('letters', { queue: say(queue) })}</h3>
      <ProblemAlert error={letters.error ?? redrive.error} />
      {letters.isPending ? <Waiting /> : null}
      {letters.data?.items.length === 0 ? <p className="empty">{say('noLetters')}</p> : null}
      {letters.data && letters.data.items.length > 0 ? (
        <>
          <Button loading={redrive.isPending} onClick={() => again()}>
            {say('redriveAll')}
          </Button>
          <ul className="rows">
            {letters.data.items.map(({ messageId, body, reason, deadAt }) => (
              <li key={messageId}>
                <span className="row-title">
                  {reason} <span className="quiet small">{body.slice(0, 200)}</span>
                </span>
                <span className="quiet">
                  <Moment at={deadAt} />
                </span>
                <Space>
                  <Button size="small" onClick={() => again([messageId])}>
                    {say('redrive')}
                  </Button>
                  <ReasonAct
                    name="job-give-up"
                    about={`${queue}/${messageId}`}
                    subject={reason}
                    act={say('discard')}
                    consequence={say('discardAsk')}
                    maxLength={500}
                    size="small"
                    danger
                    send={(why) => giveUp(messageId, why)}
                  />
                </Space>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
};
