import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { listMemosEndpoint } from '#shared/schemas/http/submissions/report-endpoints.ts';
import { memoWords } from './memo-words.ts';

export type Memo = z.output<typeof listMemosEndpoint.answer>['items'][number];

const tones: Readonly<Record<Memo['status'], Tone>> = { sent: 'waiting', instructed: 'going', closed: 'good' };

/** One memo as its leaders read it, what they said and what was done. `children`: what may be done with it. */
export const MemoCard = ({
  memo,
  mayOpen,
  children,
}: {
  readonly memo: Memo;
  /** The reader is of the unit and may open its articles. */
  readonly mayOpen: boolean;
  readonly children?: ReactNode;
}): ReactNode => {
  const say = useWords(memoWords);
  const { result } = memo;
  const instructions = [...(memo.instructionsBefore ?? []), ...(memo.instruction ? [memo.instruction] : [])];
  return (
    <article className="panel" aria-labelledby={`memo-${memo.memoId}`}>
      <h3 style={{ marginTop: 0 }} id={`memo-${memo.memoId}`}>
        {memo.title} <Mark tone={tones[memo.status]}>{say(memo.status)}</Mark>
      </h3>
      <p className="quiet small">
        <SiteName siteId={memo.unitSiteId} /> · {memo.sentBy.name} · <Moment at={memo.sentAt} />
      </p>
      <dl className="facts">
        <dt>{say('to')}</dt>
        <dd>{memo.to.join('、')}</dd>
        {memo.text ? (
          <>
            <dt>{say('text')}</dt>
            <dd>{memo.text}</dd>
          </>
        ) : null}
        {instructions.map(({ leader, text, at }) => (
          <div key={`${leader} ${at}`} style={{ display: 'contents' }}>
            <dt>{say('instructionBy', { leader })}</dt>
            <dd>
              {text}{' '}
              <span className="quiet small">
                <Moment at={at} />
              </span>
            </dd>
          </div>
        ))}
        {result ? (
          <>
            <dt>{say('result')}</dt>
            <dd>
              {result.text}{' '}
              <span className="quiet small">
                {result.by.name} · <Moment at={result.at} />
              </span>{' '}
              {result.articleId && mayOpen ? (
                <Link to={`/articles/${memo.unitSiteId}/${result.articleId}`}>{say('openArticle')}</Link>
              ) : null}
            </dd>
          </>
        ) : null}
      </dl>
      {children ? <div style={{ marginTop: 12 }}>{children}</div> : null}
    </article>
  );
};
