import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ArticleSelect } from '#desk/components/article/article-select.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  answerMemoEndpoint,
  instructMemoEndpoint,
  listMemosEndpoint,
  memoDeskEndpoint,
  sendMemoEndpoint,
} from '#shared/schemas/http/submissions/report-endpoints.ts';
import type { Memo } from './memo-card.tsx';
import { memoWords } from './memo-words.ts';

const stale = [listMemosEndpoint, memoDeskEndpoint] as const;
const longest = 20_000;

type Problem = { readonly to: string[]; readonly title: string; readonly text: string };

/** Puts a problem of the unit before named leaders. */
export const MemoForm = ({ siteId, onDone }: { readonly siteId: string; readonly onDone: () => void }): ReactNode => {
  const say = useWords(memoWords);
  const rules = [{ required: true, message: say('required') }];
  const kept = useKeptForm<Problem>({
    name: 'memo-write',
    about: siteId,
    title: say('write'),
    latest: { version: 0, value: { to: [], title: '', text: '' } },
  });
  const send = useKeptAct(kept, sendMemoEndpoint, stale);
  return (
    <KeptForm
      kept={kept}
      onFinish={(body) =>
        send.mutate({ params: { siteId }, idempotencyKey: kept.holding.sendKey, body }, { onSuccess: onDone })
      }
    >
      <Form.Item label={say('to')} name="to" rules={rules} extra={say('toHelp')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} maxCount={20} />
      </Form.Item>
      <Form.Item label={say('name')} name="title" rules={[{ ...rules[0], whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('text')} name="text" rules={[{ ...rules[0], whitespace: true }]}>
        <Input.TextArea rows={8} maxLength={longest} />
      </Form.Item>
      <ProblemAlert error={send.error} again={send.again} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {say('write')}
      </Button>
    </KeptForm>
  );
};

type OfMemo = { readonly siteId: string; readonly memo: Memo; readonly onDone: () => void };

/** What a leader said of it. */
export const InstructionForm = ({ siteId, memo, onDone }: OfMemo): ReactNode => {
  const say = useWords(memoWords);
  const rules = [{ required: true, message: say('required') }];
  const { memoId } = memo;
  const kept = useKeptForm<{ readonly leader: string; readonly text: string }>({
    name: 'memo-instruct',
    about: `${siteId}/${memoId}`,
    title: `${say('instruct')} · ${memo.title}`,
    latest: { version: 0, value: { leader: memo.to[0] ?? '', text: '' } },
  });
  const instruct = useKeptAct(kept, instructMemoEndpoint, stale);
  return (
    <KeptForm
      kept={kept}
      onFinish={(body) => instruct.mutate({ params: { siteId, memoId }, body }, { onSuccess: onDone })}
    >
      <p>{memo.title}</p>
      <Form.Item label={say('leader')} name="leader" rules={rules}>
        <Select options={memo.to.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item label={say('instruction')} name="text" rules={[{ ...rules[0], whitespace: true }]}>
        <Input.TextArea rows={4} maxLength={longest} />
      </Form.Item>
      <ProblemAlert error={instruct.error} again={instruct.again} />
      <Button type="primary" htmlType="submit" loading={instruct.isPending}>
        {say('instruct')}
      </Button>
    </KeptForm>
  );
};

/** What the unit did, and the article of its own site that tells readers of it. */
export const ResultForm = ({ siteId, memo, onDone }: OfMemo): ReactNode => {
  const say = useWords(memoWords);
  const { memoId } = memo;
  const kept = useKeptForm<{ readonly text: string; readonly articleId?: string }>({
    name: 'memo-result',
    about: `${siteId}/${memoId}`,
    title: `${say('answer')} · ${memo.title}`,
    latest: { version: 0, value: { text: '' } },
  });
  const answer = useKeptAct(kept, answerMemoEndpoint, stale);
  return (
    <KeptForm
      kept={kept}
      onFinish={({ text, articleId }) =>
        answer.mutate(
          { params: { siteId, memoId }, body: { text, ...(articleId ? { articleId } : {}) } },
          { onSuccess: onDone },
        )
      }
    >
      <p>{memo.title}</p>
      <Form.Item
        label={say('result')}
        name="text"
        rules={[{ required: true, whitespace: true, message: say('required') }]}
      >
        <Input.TextArea rows={4} maxLength={longest} />
      </Form.Item>
      <Form.Item label={say('article')} name="articleId">
        <ArticleSelect siteId={siteId} status="published" />
      </Form.Item>
      <ProblemAlert error={answer.error} again={answer.again} />
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {say('answer')}
      </Button>
    </KeptForm>
  );
};
