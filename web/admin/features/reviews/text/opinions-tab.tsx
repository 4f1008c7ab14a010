import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { opinionSchema } from '#shared/schemas/http/articles/review-endpoints.ts';
import { reviewsWords } from '../reviews-words.ts';

export type OpinionAnswer = z.output<typeof opinionSchema>;

/** What one reviewer decided, in words. */
export const useDecided = (): ((opinion: OpinionAnswer) => string) => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  return ({ decision, toStage }) => {
    if (decision === 'approve') return say('approved');
    return toStage ? say('returnedTo', { stage: named(toStage) }) : say('returned');
  };
};

/** Who decided what, when and with which words, newest first. */
export const OpinionsTab = ({ opinions }: { readonly opinions: readonly OpinionAnswer[] }): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const decided = useDecided();
  if (opinions.length === 0) return <p className="empty">{say('noOpinions')}</p>;
  return (
    <ol className="opinions">
      {opinions.map((opinion) => (
        <li key={opinion.opinionId}>
          <p>
            <b>{opinion.name}</b> {opinion.deputyFor ? say('deputy') : ''} · {named(opinion.stage)}{' '}
            <Mark tone={opinion.decision === 'approve' ? 'good' : 'bad'}>{decided(opinion)}</Mark>
            <span className="quiet">
              <Moment at={opinion.at} relative />
            </span>
          </p>
          {opinion.comment ? <blockquote>{opinion.comment}</blockquote> : null}
          {opinion.secrecy ? (
            <p className="quiet small">{say(opinion.secrecy === 'refer' ? 'secrecyRefer' : 'secrecyCleared')}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
