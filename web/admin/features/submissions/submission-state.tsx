import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { submissionSchema } from '#shared/schemas/http/submissions/submission-schemas.ts';
import { submissionWords } from './submission-words.ts';

export type SubmissionAnswer = z.output<typeof submissionSchema>;
type Status = SubmissionAnswer['status'];

export const statuses: readonly Status[] = [
  'awaiting',
  'refused',
  'submitted',
  'returned',
  'adopted',
  'merged',
  'memo',
  'withdrawn',
];

const tones: Readonly<Record<Status, Tone>> = {
  awaiting: 'waiting',
  refused: 'bad',
  submitted: 'going',
  returned: 'bad',
  adopted: 'good',
  merged: 'quiet',
  memo: 'quiet',
  withdrawn: 'quiet',
};

/** What has become of a submission, in word and colour. */
export const SubmissionState = ({ status }: { readonly status: Status }): ReactNode => (
  <Mark tone={tones[status]}>{useWords(submissionWords)(status)}</Mark>
);

/** Where it was adopted and since when it is online there; with `openAt`, the adopting site, each leads to its text there. */
export const Adoptions = ({
  adoptions,
  openAt,
}: Pick<SubmissionAnswer, 'adoptions'> & { readonly openAt?: string }): ReactNode => {
  const say = useWords(submissionWords);
  if (adoptions.length === 0) return '—';
  return (
    <>
      {adoptions.map(({ articleId, onlineAt, withdrawnAt }) => {
        const said = `${onlineAt ? say('online', { at: timeText(onlineAt) }) : say('notOnline')}${withdrawnAt ? ` · ${say('left')}` : ''}`;
        return (
          <span key={articleId} className="small">
            {openAt ? <Link to={`/articles/${openAt}/${articleId}`}>{said}</Link> : said}{' '}
          </span>
        );
      })}
    </>
  );
};
