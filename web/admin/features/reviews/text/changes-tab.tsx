import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ArticleDiff } from '#desk/components/article/article-diff.tsx';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { articleDiffEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import type { OpinionAnswer } from './opinions-tab.tsx';

type Base = { readonly revision: number; readonly label: string };

/** The versions a reviewer compares with: what they were reading, what earlier reviewers read, what is online. */
const useBases = (
  text: ReviewedText,
  opinions: readonly OpinionAnswer[],
  readRevision: number | undefined,
): readonly Base[] => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const now = text.working?.revision;
  const bases: Base[] = [];
  const add = (revision: number | undefined, label: string): void => {
    if (revision && revision !== now && !bases.some((base) => base.revision === revision))
      bases.push({ revision, label });
  };
  add(readRevision, say('sinceRead'));
  for (const { revision, name, stage } of opinions) add(revision, say('sinceOpinion', { name, stage: named(stage) }));
  add(text.live?.revision, say('sinceLive'));
  return bases;
};

/** What changed since the last reviewer read it, or compared with what is online. */
export const ChangesTab = ({
  text,
  opinions,
  readRevision,
}: {
  readonly text: ReviewedText;
  readonly opinions: readonly OpinionAnswer[];
  readonly readRevision: number | undefined;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const bases = useBases(text, opinions, readRevision);
  const [chosen, setChosen] = useState<number>();
  const from = bases.some(({ revision }) => revision === chosen) ? chosen : bases[0]?.revision;
  const { siteId, articleId, working } = text;
  const to = working?.revision ?? 0;
  const diff = useAnswer(
    articleDiffEndpoint,
    { params: { siteId, articleId }, query: { from: from ?? 1, to } },
    { when: from !== undefined },
  );
  const last = opinions[0];
  const unchanged = last?.revision === to;
  return (
    <>
      {last && unchanged ? <p>{say('unchangedSince', { name: last.name, stage: named(last.stage) })}</p> : null}
      {from === undefined ? (
        unchanged ? null : (
          <p className="empty">{say('newText')}</p>
        )
      ) : (
        <>
          <div className="filters">
            <Select
              aria-label={say('compareWith')}
              value={from}
              popupMatchSelectWidth={false}
              style={{ maxWidth: '100%' }}
              options={bases.map(({ revision, label }) => ({ value: revision, label }))}
              onChange={setChosen}
            />
          </div>
          {diff.isPending ? <Waiting /> : <ProblemAlert error={diff.error} again={() => void diff.refetch()} />}
          {diff.data && !diff.isPlaceholderData ? <ArticleDiff siteId={siteId} diff={diff.data} /> : null}
        </>
      )}
    </>
  );
};
