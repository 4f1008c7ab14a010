import { App } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { Problem } from '#desk/lib/api/problem.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { formKey } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft } from '#desk/lib/drafts/draft-store.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
  returnSubmissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { Adoptions } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { AdoptForm } from './adopt-form.tsx';
import { useItemProblem } from './item-results.tsx';
import { MergeInto } from './merge-into.tsx';
import { SourceText } from './source-text.tsx';
import { SubmissionFacts } from './submission-facts.tsx';
import { ToMemo } from './to-memo.tsx';

/** One submission with its text, and what the desk may do with it. */
export const DeskDetail = ({
  siteId,
  submissionId,
  onDone,
}: {
  readonly siteId: string;
  readonly submissionId: string;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const why = useItemProblem();
  const { accountId } = useSession();
  const params = { siteId, submissionId };
  const asked = useAnswer(getDeskSubmissionEndpoint, { params });
  const stale = [listDeskEndpoint, getDeskSubmissionEndpoint] as const;
  const give = useAct(returnSubmissionsEndpoint, stale);
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
  const unseen = submission.adoptions.every(({ onlineAt }) => onlineAt === undefined);
  const mayReturn = open || (submission.status === 'adopted' && unseen);
  // A text of several columns is adopted into one after the other.
  const mayAdopt = source !== null && (open || submission.status === 'adopted');
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
  const giveBackAct = (
    <ReasonAct
      name="submission-return"
      about={`${siteId}/${submissionId}`}
      subject={submission.title}
      act={say('return')}
      {...(open ? {} : { consequence: say('returnAdopted') })}
      send={giveBack}
    />
  );
  return (
    <div>
      <section className="panel">
        <h2 ref={head} tabIndex={-1}>
          {submission.title}
        </h2>
        <SubmissionFacts siteId={siteId} submission={submission} />
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
        {mayAdopt ? (
          <>
            {open ? null : <h3>{say('adoptMore')}</h3>}
            <AdoptForm
              key={`${submissionId} ${submission.adoptions.length}`}
              siteId={siteId}
              submission={submission}
              onDone={finishAdoption}
            >
              {mayReturn ? giveBackAct : null}
              {open ? (
                <ToMemo siteId={siteId} submissionId={submissionId} title={submission.title} onDone={leave} />
              ) : null}
            </AdoptForm>
          </>
        ) : null}
        {mayReturn && !mayAdopt ? giveBackAct : null}
        {open ? (
          <MergeInto
            siteId={siteId}
            submissionId={submissionId}
            title={submission.title}
            onDone={() => finish('mergedDone')}
          />
        ) : null}
      </section>
      <SourceText source={source} />
    </div>
  );
};
