import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getDrillEndpoint } from '#shared/schemas/http/supervision/drill-endpoints.ts';
import { DrillActs } from './drill-acts.tsx';
import { DrillEnd } from './drill-end.tsx';
import { DrillMark, useMinutes } from './drill-state.tsx';
import { DrillStepForm } from './drill-step.tsx';
import { drillWords } from './drill-words.ts';

/** One drill: its report, and while it runs the next step of whoever may take it. */
export const Component = (): ReactNode => {
  const say = useWords(drillWords);
  const minutes = useMinutes();
  const may = useMay();
  const { siteId = '', drillId = '' } = useParams();
  const answer = useAnswer(getDrillEndpoint, { params: { siteId, drillId } });
  // Of another one it is no answer, though it is still there.
  if (answer.isPending || answer.isPlaceholderData) return <Waiting />;
  if (!answer.data) return <UnreadPage error={answer.error} again={() => void answer.refetch()} />;
  const drill = answer.data;
  const { report } = drill;
  const running = drill.state === 'running';
  const acts = running && may('article.takedown', siteId);
  const ends = running && (may('supervision.manage', siteId) || may('site.manage', siteId));
  return (
    <Page
      title={`${say('one')}${colon()}${say(drill.scenario)}`}
      about={
        <>
          <DrillMark drill={drill} /> <SiteName siteId={siteId} />
        </>
      }
      acts={running ? null : <Button onClick={() => window.print()}>{say('print')}</Button>}
    >
      {running ? <Alert type="info" showIcon title={say('real')} /> : null}
      <section className="panel">
        <dl className="facts">
          <dt>{say('brief')}</dt>
          <dd>{drill.brief}</dd>
          <dt>{say('article')}</dt>
          <dd>
            <Link to={`/articles/${siteId}/${drill.article.articleId}`}>{drill.article.title}</Link>
          </dd>
          <dt>{say('startedBy')}</dt>
          <dd>
            {drill.startedBy.name} · <Moment at={drill.startedAt} />
          </dd>
          <dt>{say('limit')}</dt>
          <dd>{drill.limitMinutes}</dd>
          <dt>{say('timeToAct')}</dt>
          <dd className={report.outcome === 'late' || report.outcome === 'missed' ? 'late-figure' : ''}>
            {report.secondsToAct === null ? say('notYet') : minutes(report.secondsToAct)}
          </dd>
          {drill.endedAt && drill.endedBy ? (
            <>
              <dt>{say('ended')}</dt>
              <dd>
                {drill.endedBy.name} · <Moment at={drill.endedAt} />
              </dd>
              <dt>{say('findings')}</dt>
              <dd>{drill.findings}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <DrillActs drill={drill} />
      {acts ? <DrillStepForm drill={drill} /> : null}
      {ends ? <DrillEnd drill={drill} /> : null}
      {running && !acts && !ends ? <p className="quiet">{say('readOnly')}</p> : null}
    </Page>
  );
};
