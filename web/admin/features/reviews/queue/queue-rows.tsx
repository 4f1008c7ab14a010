import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { ArticleState } from '#desk/components/article/article-state.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { addressOfText, keyOfText, type ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import { DueMark } from './due-mark.tsx';

/** The texts of a queue, one of which is chosen. With `selection` each can be ticked for a batch. */
export const QueueRows = ({
  texts,
  chosen,
  selection,
}: {
  readonly texts: readonly ReviewedText[];
  readonly chosen: string | undefined;
  readonly selection?:
    | { readonly keys: ReadonlySet<string>; readonly onToggle: (text: ReviewedText) => void }
    | undefined;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const { search } = useLocation();
  const { nameOf } = useSites();
  return (
    <ul className="queue">
      {texts.map((text) => {
        const key = keyOfText(text);
        const { working } = text;
        return (
          <li key={key} className={key === chosen ? 'chosen' : ''} data-text={key}>
            {selection ? (
              <Checkbox
                aria-label={say('select', { title: text.title })}
                checked={selection.keys.has(key)}
                onChange={() => selection.onToggle(text)}
              />
            ) : null}
            <Link to={addressOfText(text, search)} aria-current={key === chosen ? 'true' : undefined}>
              <b>{text.title}</b>
              <span className="quiet small">
                {nameOf(text.siteId)} · <ColumnName siteId={text.siteId} columnId={text.columnId} /> ·{' '}
                {working?.editedBy}
              </span>
              <span className="queue-marks small">
                <ArticleState status={working?.status ?? text.status} stage={working?.stage} />
                <DueMark dueAt={working?.dueAt} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
