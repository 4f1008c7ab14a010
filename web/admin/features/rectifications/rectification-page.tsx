import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getRectificationEndpoint } from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import { FollowUps } from './follow-ups.tsx';
import { RectificationMark } from './rectification-state.tsx';
import { rectificationWords } from './rectification-words.ts';
import { StepForm } from './step-form.tsx';

/** One notice: what is wrong, by when, what was said and done, and the next step of whoever may take it. */
export const Component = (): ReactNode => {
  const say = useWords(rectificationWords);
  const { siteId = '', rectificationId = '' } = useParams();
  const answer = useAnswer(getRectificationEndpoint, { params: { siteId, rectificationId } });
  // Of another one it is no answer, though it is still there.
  if (answer.isPending || answer.isPlaceholderData) return <Waiting />;
  if (!answer.data) return <UnreadPage error={answer.error} again={() => void answer.refetch()} />;
  const notice = answer.data;
  const { subject } = notice;
  return (
    <Page
      title={`${say('title')}${colon()}${subject.name}`}
      about={
        <>
          <RectificationMark notice={notice} /> <SiteName siteId={siteId} />
          {subject.kind === 'column' && subject.id !== 'home' ? (
            <>
              {' · '}
              <Link to={`/columns?site=${siteId}&column=${subject.id}`}>{say('toColumn')}</Link>
            </>
          ) : null}
        </>
      }
    >
      <section className="panel">
        <dl className="facts">
          <dt>{say('problem')}</dt>
          <dd>{notice.problem}</dd>
          <dt>{say('deadline')}</dt>
          <dd className={notice.overdue ? 'late-figure' : ''}>{notice.deadline}</dd>
          {notice.ruleId ? (
            <>
              <dt>{say('rule')}</dt>
              <dd>{notice.ruleId}</dd>
            </>
          ) : null}
          {subject.id && subject.kind !== 'column' ? (
            <>
              <dt>{say('id')}</dt>
              <dd>{subject.id}</dd>
            </>
          ) : null}
          <dt>{say('issuedBy')}</dt>
          <dd>
            {notice.issuedBy.name} · <Moment at={notice.issuedAt} />
          </dd>
          {notice.closedAt ? (
            <>
              <dt>{say('closed')}</dt>
              <dd>
                <Moment at={notice.closedAt} />
              </dd>
            </>
          ) : null}
        </dl>
      </section>
      <FollowUps notice={notice} />
      <StepForm key={`${siteId}/${rectificationId}`} notice={notice} />
    </Page>
  );
};
