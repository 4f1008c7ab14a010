import { App, Button, Select, Space } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { Problem } from '#desk/lib/api/problem.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { formKey } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft } from '#desk/lib/drafts/draft-store.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
  mergeSubmissionEndpoint,
  returnSubmissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { Adoptions, SubmissionState } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { AdoptForm } from './adopt-form.tsx';
import { useItemProblem } from './item-results.tsx';
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
  const { message, modal } = App.useApp();
  const why = useItemProblem();
  const { accountId } = useSession();
  const params = { siteId, submissionId };
  const asked = useAnswer(getDeskSubmissionEndpoint, { params });
  const stale = [listDeskEndpoint, getDeskSubmissionEndpoint] as const;
  const give = useAct(returnSubmissionsEndpoint, stale);
  const merge = useAct(mergeSubmissionEndpoint, stale);
  const [into, setInto] = useState<string>();
  const head = useRef<HTMLHeadingElement>(null);
  const isRead = asked.data !== undefined && !asked.isPlaceholderData;
  useEffect(() => {
    // Below the list on a phone: whoever opens it is led there.
    if (isRead) head.current?.focus();
  }, [isRead]);
  // Of another submission until this one is read.
  if (asked.isPending || asked.isPlaceholderData) return <Waiting />;
  if (!asked.data) return <ProblemAlert error={asked.error} again={() => void asked.refetch()} />;
  const { submission, source } = asked.data;
  const open = submission.status === 'submitted';
  const leave = (): void => {
    // Once settled, what was begun of another decision is of no use either.
    for (const form of ['adopt', 'submission-return', 'memo'])
      void dropDraft(formKey(accountId, form, `${siteId}/${submissionId}`));
    onDone();
  };
  const finish = (word: 'returnedDone' | 'mergedDone'): void => {
    void message.success(say(word));
    leave();
  };
  const finishAdoption = (articleId: string | undefined): void => {
    void message.success({
      duration: 8,
      content: (
        <>
          {say('adoptedDone')}{' '}
          {articleId ? <Link to={`/articles/${siteId}/${articleId}`}>{say('ownText')}</Link> : null}
        </>
      ),
    });
    leave();
  };
  const giveBack = async (reason: string): Promise<void> => {
    const { results } = await give.mutateAsync({ params: { siteId }, body: { submissionIds: [submissionId], reason } });
    const refused = results.find(({ ok }) => !ok);
    if (refused) throw new Problem(409, { detail: why(refused.problem) });
    finish('returnedDone');
  };
  const askMerge = (chosen: string): void => {
    const names = { title: submission.title, into: others.find(([id]) => id === chosen)?.[1] ?? '' };
    void modal.confirm({
      title: say('merge'),
      content: say('mergeAsk', names),
      okText: say('merge'),
      cancelText: say('cancel'),
      onOk: () => merge.mutate({ params, body: { into: chosen } }, { onSuccess: () => finish('mergedDone') }),
    });
  };
  return (
    <div>
      <section className="panel">
        <h2 ref={head} tabIndex={-1}>
          {submission.title}
        </h2>
        <p className="quiet">
          <SiteName siteId={submission.unitSiteId} /> · {submission.sentBy.name} · {timeText(submission.sentAt)}{' '}
          <SubmissionState status={submission.status} />
        </p>
        {submission.note ? <p>{submission.note}</p> : null}
        {submission.reason ? <p className="quiet">{submission.reason}</p> : null}
        {submission.mergedInto ? (
          <p>
            <Link to={`/adoption?site=${siteId}&open=${submission.mergedInto}`}>{say('mergedWith')}</Link>
          </p>
        ) : null}
        {submission.adoptions.length > 0 ? (
          <ul className="rows" aria-label={say('adoptedInto')}>
            {submission.adoptions.map((adoption) => (
              <li key={adoption.articleId}>
                <span className="row-title">
                  <ColumnName siteId={siteId} columnId={adoption.columnId} />
                </span>
                <Adoptions adoptions={[adoption]} />
                <Link to={`/articles/${siteId}/${adoption.articleId}`}>{say('ownText')}</Link>
              </li>
            ))}
          </ul>
        ) : null}
        <ProblemAlert error={merge.error} />
        {open ? (
          <>
            <AdoptForm key={submissionId} siteId={siteId} submission={submission} onDone={finishAdoption}>
              <ReasonAct
                name="submission-return"
                about={`${siteId}/${submissionId}`}
                subject={submission.title}
                act={say('return')}
                send={giveBack}
              />
              <ToMemo siteId={siteId} submissionId={submissionId} title={submission.title} onDone={leave} />
            </AdoptForm>
            <Space wrap style={{ marginTop: 12 }}>
              <Select
                aria-label={say('mergeInto')}
                style={{ width: 300, maxWidth: '100%' }}
                placeholder={say('mergeInto')}
                showSearch={{ optionFilterProp: 'label' }}
                {...(into ? { value: into } : {})}
                onChange={setInto}
                options={others.map(([value, label]) => ({ value, label }))}
              />
              <Button disabled={!into} loading={merge.isPending} onClick={() => askMerge(into ?? '')}>
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
