import { Button, Form, Input, Radio, Space } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  adoptSubmissionsEndpoint,
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { ItemResults } from './item-results.tsx';

type Entry = { readonly mode: 'reference' | 'copy'; readonly title: string; readonly columnId?: string };
type Submission = z.output<typeof getDeskSubmissionEndpoint.answer>['submission'];

/** Adopts one submission, by reference or copy, under the title and in the column the desk gives it. */
export const AdoptForm = ({
  siteId,
  submission,
  onDone,
  children,
}: {
  readonly siteId: string;
  readonly submission: Submission;
  /** Hears of the text it became here. */
  readonly onDone: (articleId: string | undefined) => void;
  /** What else may be done with it. */
  readonly children: ReactNode;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { submissionId } = submission;
  const taken = submission.adoptions.map((adoption) => adoption.columnId);
  const columnId = submission.columnIds.find((asked) => !taken.includes(asked));
  const kept = useKeptForm<Entry>({
    name: 'adopt',
    about: `${siteId}/${submissionId}`,
    title: `${say('adopt')} · ${submission.title}`,
    latest: { version: 0, value: { mode: 'reference', title: submission.title, ...(columnId ? { columnId } : {}) } },
  });
  const adopt = useKeptAct(kept, adoptSubmissionsEndpoint, [listDeskEndpoint, getDeskSubmissionEndpoint]);
  const take = ({ mode, title, columnId: into }: Entry): void =>
    adopt.mutate(
      {
        params: { siteId },
        body: {
          items: [
            {
              submissionId,
              mode,
              ...(title !== submission.title ? { title } : {}),
              ...(into ? { columnId: into } : {}),
            },
          ],
        },
      },
      { onSuccess: ({ results }) => results.every(({ ok }) => ok) && onDone(results[0]?.articleId) },
    );
  const required = [{ required: true, message: say('required') }];
  return (
    <KeptForm kept={kept} onFinish={take}>
      <ProblemAlert error={adopt.error} again={adopt.again} />
      <ItemResults results={adopt.data?.results ?? []} titles={new Map([[submissionId, submission.title]])} />
      <Form.Item label={say('adoptTitle')} name="title" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('adoptColumn')} name="columnId" rules={required}>
        <ColumnSelect siteId={siteId} clearable offers={(column) => !taken.includes(column.columnId)} />
      </Form.Item>
      <Form.Item label={say('mode')} name="mode">
        <Radio.Group options={(['reference', 'copy'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={adopt.isPending}>
          {say('adopt')}
        </Button>
        {children}
      </Space>
    </KeptForm>
  );
};
