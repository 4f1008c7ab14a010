import { App, Button, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteName } from '#desk/components/site-name.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
  mergeSubmissionEndpoint,
  returnSubmissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { useAskReason } from '../ask-reason.tsx';
import { SubmissionState } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { AdoptForm } from './adopt-form.tsx';
import { ItemResults } from './item-results.tsx';
import { SourceText } from './source-text.tsx';
import { ToMemo } from './to-memo.tsx';

/** One submission with its text, and what the desk may do with it. */
export const DeskDetail = ({
  siteId,
  submissionId,
  others,
  onDone,
}: {
  readonly siteId: string;
  readonly submissionId: string;
  /** Of the list, to be merged into. */
  readonly others: readonly (readonly [submissionId: string, title: string])[];
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const askReason = useAskReason();
  const params = { siteId, submissionId };
  const asked = useAnswer(getDeskSubmissionEndpoint, { params });
  const stale = [listDeskEndpoint, getDeskSubmissionEndpoint] as const;
  const give = useAct(returnSubmissionsEndpoint, stale);
  const merge = useAct(mergeSubmissionEndpoint, stale);
  const [into, setInto] = useState<string>();
  // Of another submission until this one is read.
  if (asked.isPending || asked.isPlaceholderData) return <Waiting />;
  if (!asked.data) return <ProblemAlert error={asked.error} again={() => void asked.refetch()} />;
  const { submission, source } = asked.data;
  const open = submission.status === 'submitted';
  const finish = (word: 'adoptedDone' | 'returnedDone' | 'mergedDone'): void => {
    void message.success(say(word));
    onDone();
  };
  return (
    <div>
      <section className="panel">
        <h2>{submission.title}</h2>
        <p className="quiet">
          <SiteName siteId={submission.unitSiteId} /> · {submission.sentBy.name} · {timeText(submission.sentAt)}{' '}
          <SubmissionState status={submission.status} />
        </p>
        {submission.note ? <p>{submission.note}</p> : null}
        {submission.reason ? <p className="quiet">{submission.reason}</p> : null}
        <ProblemAlert error={give.error ?? merge.error} />
        <ItemResults results={give.data?.results ?? []} titles={new Map([[submissionId, submission.title]])} />
        {open ? (
          <>
            <AdoptForm key={submissionId} siteId={siteId} submission={submission} onDone={() => finish('adoptedDone')}>
              <Button
                loading={give.isPending}
                onClick={() =>
                  askReason(say('return'), (reason) =>
                    give.mutate(
                      { params: { siteId }, body: { submissionIds: [submissionId], reason } },
                      { onSuccess: (answer) => answer.results.every(({ ok }) => ok) && finish('returnedDone') },
                    ),
                  )
                }
              >
                {say('return')}
              </Button>
              <ToMemo siteId={siteId} submissionId={submissionId} title={submission.title} onDone={onDone} />
            </AdoptForm>
            <Space wrap style={{ marginTop: 12 }}>
              <Select
                aria-label={say('mergeInto')}
                style={{ minWidth: 220 }}
                placeholder={say('mergeInto')}
                showSearch={{ optionFilterProp: 'label' }}
                {...(into ? { value: into } : {})}
                onChange={setInto}
                options={others.map(([value, label]) => ({ value, label }))}
              />
              <Button
                disabled={!into}
                loading={merge.isPending}
                onClick={() =>
                  merge.mutate({ params, body: { into: into ?? '' } }, { onSuccess: () => finish('mergedDone') })
                }
              >
                {say('merge')}
              </Button>
            </Space>
          </>
        ) : null}
      </section>
      <SourceText source={source} />
    </div>
  );
};
