import { App, Button, Form, Input, Radio, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ColumnSelect } from '#desk/components/columns.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  adoptSubmissionsEndpoint,
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
  mergeSubmissionEndpoint,
  returnSubmissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { useAskReason } from '../ask-reason.tsx';
import { SubmissionState } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { ItemResults } from './item-results.tsx';
import { SourceText } from './source-text.tsx';
import { ToMemo } from './to-memo.tsx';

type Entry = { readonly mode: 'reference' | 'copy'; readonly title: string; readonly columnId?: string };

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
  const adopt = useAct(adoptSubmissionsEndpoint, stale);
  const give = useAct(returnSubmissionsEndpoint, stale);
  const merge = useAct(mergeSubmissionEndpoint, stale);
  const [into, setInto] = useState<string>();
  if (asked.isPending) return <Waiting />;
  if (!asked.data) return <ProblemAlert error={asked.error} again={() => void asked.refetch()} />;
  const { submission, source } = asked.data;
  const open = submission.status === 'submitted';
  const finish = (word: 'adoptedDone' | 'returnedDone' | 'mergedDone'): void => {
    void message.success(say(word));
    onDone();
  };
  const results = adopt.data?.results ?? give.data?.results ?? [];
  const take = ({ mode, title, columnId }: Entry): void =>
    adopt.mutate(
      {
        params: { siteId },
        body: {
          items: [
            {
              submissionId,
              mode,
              ...(title !== submission.title ? { title } : {}),
              ...(columnId ? { columnId } : {}),
            },
          ],
        },
      },
      { onSuccess: (answer) => answer.results.every(({ ok }) => ok) && finish('adoptedDone') },
    );
  return (
    <div>
      <section className="panel">
        <h2>{submission.title}</h2>
        <p className="quiet">
          {submission.unitName} · {submission.sentBy.name} · {timeText(submission.sentAt)}{' '}
          <SubmissionState status={submission.status} />
        </p>
        {submission.note ? <p>{submission.note}</p> : null}
        {submission.reason ? <p className="quiet">{submission.reason}</p> : null}
        <ProblemAlert error={adopt.error ?? give.error ?? merge.error} />
        <ItemResults results={results} titles={new Map([[submissionId, submission.title]])} />
        {open ? (
          <>
            <Form<Entry>
              name="adopt"
              layout="vertical"
              initialValues={{ mode: 'reference', title: submission.title, columnId: submission.columnIds[0] }}
              onFinish={take}
            >
              <Form.Item label={say('adoptTitle')} name="title" rules={[{ required: true, message: say('required') }]}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item label={say('adoptColumn')} name="columnId">
                <ColumnSelect siteId={siteId} clearable />
              </Form.Item>
              <Form.Item label={say('mode')} name="mode">
                <Radio.Group
                  options={(['reference', 'copy'] as const).map((value) => ({ value, label: say(value) }))}
                />
              </Form.Item>
              <Space wrap>
                <Button type="primary" htmlType="submit" loading={adopt.isPending}>
                  {say('adopt')}
                </Button>
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
                <ToMemo siteId={siteId} submissionId={submissionId} onDone={onDone} />
              </Space>
            </Form>
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
