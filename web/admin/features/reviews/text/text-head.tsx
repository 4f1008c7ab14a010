import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useKindWords } from '#desk/components/article/article-kinds.ts';
import { ArticleState } from '#desk/components/article/article-state.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { DueMark } from '../queue/due-mark.tsx';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';

/** What a reviewer wants to know of a text before reading it. */
export const TextHead = ({ text }: { readonly text: ReviewedText }): ReactNode => {
  const say = useWords(reviewsWords);
  const kindNamed = useKindWords();
  const { working, source } = text;
  const online = working?.scheduledAt ?? text.effectiveAt;
  return (
    <div className="text-head">
      <h2 id="text-title" tabIndex={-1}>
        {text.title}
      </h2>
      <p className="quiet">
        <ArticleState status={working?.status ?? text.status} stage={working?.stage} />
        <DueMark dueAt={working?.dueAt} />
        <Link to={`/articles/${text.siteId}/${text.articleId}`}>{say('edit')}</Link>
      </p>
      <dl className="facts">
        <div>
          <dt>{say('column')}</dt>
          <dd>
            <SiteName siteId={text.siteId} /> · <ColumnName siteId={text.siteId} columnId={text.columnId} /> ·{' '}
            {kindNamed(text.kind)}
          </dd>
        </div>
        <div>
          <dt>{say('source')}</dt>
          <dd>{source?.name ?? '—'}</dd>
        </div>
        <div>
          <dt>{say('editedBy')}</dt>
          <dd>{working?.editedBy ?? '—'}</dd>
        </div>
        {working?.submittedAt ? (
          <div>
            <dt>{say('submittedAt')}</dt>
            <dd>
              <Moment at={working.submittedAt} />
            </dd>
          </div>
        ) : null}
      </dl>
      {online ? <p>{say('goesOnline', { at: timeText(online) })}</p> : null}
    </div>
  );
};
