import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ArticleState, useArticleWords } from '#desk/components/article/article-state.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import { type OpinionAnswer, useDecided } from '../text/opinions-tab.tsx';
import type { Conflict } from './use-decision.ts';

/** The text changed under the reader: what that means, and that the new version must be read first. */
export const StaleAlert = ({ onRead }: { readonly onRead: () => void }): ReactNode => {
  const say = useWords(reviewsWords);
  return (
    <Alert
      className="conflict"
      type="warning"
      role="alert"
      showIcon
      title={say('staleTitle')}
      description={say('staleAbout')}
      action={<Button onClick={onRead}>{say('staleRead')}</Button>}
    />
  );
};

/** Somebody else decided, or took the text back: the present state, who made it so, and the way on. */
export const MovedAlert = ({
  conflict,
  text,
  last,
  onNext,
}: {
  readonly conflict: Conflict;
  readonly text: ReviewedText;
  readonly last: OpinionAnswer | undefined;
  readonly onNext: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const decided = useDecided();
  const { working } = text;
  return (
    <Alert
      className="conflict"
      type="warning"
      role="alert"
      showIcon
      title={say('movedTitle')}
      description={
        <>
          <p>
            {say('movedAbout')} {conflict.problem.message}
          </p>
          <p>
            {say('nowStands')}
            <ArticleState status={working?.status ?? text.status} stage={working?.stage} />
          </p>
          {last ? (
            <p>
              {say('lastBy', {
                name: last.name,
                stage: named(last.stage),
                did: decided(last),
                at: timeText(last.at),
              })}
            </p>
          ) : null}
        </>
      }
      action={<Button onClick={onNext}>{say('next')}</Button>}
    />
  );
};
