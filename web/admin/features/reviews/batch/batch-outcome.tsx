import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { addressOfText, keyOfText, type ReviewedText } from '../reviewed-text.ts';
import { problemWords, reviewsWords } from '../reviews-words.ts';
import type { BatchOutcome } from './use-batch.ts';

/** What became of a batch, text by text. */
export const BatchOutcomeList = ({
  outcome,
  onDeselect,
  onClose,
}: {
  readonly outcome: BatchOutcome;
  readonly onDeselect: (texts: readonly ReviewedText[]) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const why = useWords(problemWords);
  const { search } = useLocation();
  if (outcome.kind === 'refused')
    return (
      <Alert
        type="warning"
        role="alert"
        showIcon
        title={say('refusedTitle')}
        description={
          <>
            <p>{say('refusedAbout')}</p>
            <ul>
              {outcome.texts.map((text) => (
                <li key={keyOfText(text)}>
                  {text.title}
                  {colon()}
                  {why('forbidden')}
                </li>
              ))}
            </ul>
            <Button onClick={() => onDeselect(outcome.texts)}>{say('deselect')}</Button>
          </>
        }
      />
    );
  return (
    <section className="batch-outcome" aria-label={say('results')} role="status">
      <h2>{say('results')}</h2>
      <ul className="rows">
        {outcome.items.map(({ text, ok, problem }) => (
          <li key={keyOfText(text)}>
            <Mark tone={ok ? (outcome.decision === 'approve' ? 'good' : 'bad') : 'bad'}>
              {ok
                ? say(outcome.decision === 'approve' ? 'approved' : 'returned')
                : why((problem ?? 'other') in problemWords ? (problem as keyof typeof problemWords) : 'other')}
            </Mark>
            {ok ? (
              <span className="row-title">{text.title}</span>
            ) : (
              <Link className="row-title" to={addressOfText(text, search)}>
                {text.title}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{say('close')}</Button>
    </section>
  );
};
