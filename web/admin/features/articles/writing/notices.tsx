import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { decideDateEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { listOpinionsEndpoint } from '#shared/schemas/http/articles/review-endpoints.ts';
import { actWords } from '../acts/act-words.ts';
import type { ArticleAnswer } from '../saving/entry.ts';
import type { EditLock } from './use-edit-lock.ts';
import type { Writing } from './use-writing.ts';
import { writingWords } from './writing-words.ts';

/** Somebody else is at the text: who, and the way to take over. */
export const LockNotice = ({
  lock,
  onTake,
}: {
  readonly lock: EditLock;
  readonly onTake: (takeOver: boolean) => void;
}): ReactNode => {
  const say = useWords(writingWords);
  if (lock.state !== 'theirs') return null;
  const { name, lost } = lock;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say(lost ? 'lostLock' : 'locked', { name })}
      description={say(lost ? 'lostLockAbout' : 'lockedAbout')}
      action={
        <span className="alert-acts">
          <Button size="small" onClick={() => onTake(false)}>
            {say('tryAgain')}
          </Button>
          <Button size="small" type="primary" onClick={() => onTake(true)}>
            {say('takeOver')}
          </Button>
        </span>
      }
    />
  );
};

/** A date that waits for a second person. */
const DateNotice = ({
  siteId,
  article,
  onDecided,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer;
  readonly onDecided: (article: ArticleAnswer) => void;
}): ReactNode => {
  const say = useWords(actWords);
  const may = useMay();
  const decide = useAct(decideDateEndpoint);
  const { dateChange, articleId } = article;
  if (!dateChange) return null;
  const answer = (decision: 'approve' | 'refuse'): void =>
    decide.mutate({ params: { siteId, articleId }, body: { decision } }, { onSuccess: onDecided });
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={say('dateAsked', { to: timeText(dateChange.to), reason: dateChange.reason })}
        action={
          may('article.approveDate', siteId) ? (
            <span className="alert-acts">
              <Button size="small" onClick={() => answer('refuse')}>
                {say('refuseDate')}
              </Button>
              <Button size="small" type="primary" onClick={() => answer('approve')}>
                {say('approveDate')}
              </Button>
            </span>
          ) : undefined
        }
      />
      <ProblemAlert error={decide.error} />
    </>
  );
};

/** Why the text came back: stays until it is submitted again, though editing has begun a new working edition. */
const ReturnedNotice = ({
  siteId,
  article,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer;
}): ReactNode => {
  const say = useWords(writingWords);
  const stageWord = useArticleWords();
  const { articleId, working } = article;
  const open = working?.status === 'draft' || working?.status === 'returned';
  const { data } = useAnswer(
    listOpinionsEndpoint,
    { params: { siteId, articleId }, query: { limit: 1 } },
    { when: open },
  );
  const last = data?.items[0];
  if (!open || last?.decision !== 'return') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say('returnedBy', { name: last.name, stage: stageWord(last.stage) })}
      description={last.comment}
    />
  );
};

/** What a writer should know of the state of the text: returned and why, in review, online, a refused save. */
export const StateNotices = ({
  writing,
  onDecided,
}: {
  readonly writing: Writing;
  readonly onDecided: (article: ArticleAnswer) => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const { siteId, article, save } = writing;
  const status = article?.working?.status;
  return (
    <>
      {article ? <ReturnedNotice siteId={siteId} article={article} /> : null}
      {status === 'deleted' ? <Alert type="warning" showIcon title={say('deletedAbout')} /> : null}
      {status === 'inReview' ? <Alert type="info" showIcon title={say('inReviewAbout')} /> : null}
      {status === 'approved' || status === 'scheduled' ? (
        <Alert type="info" showIcon title={say('approvedAbout')} />
      ) : null}
      {article?.live?.status === 'published' && (status === undefined || status === 'draft') ? (
        <Alert type="info" title={say('liveAbout')} />
      ) : null}
      {article ? <DateNotice siteId={siteId} article={article} onDecided={onDecided} /> : null}
      {save.state.phase === 'refused' ? (
        <ProblemAlert error={save.state.error} again={() => void writing.flush()} />
      ) : null}
    </>
  );
};
