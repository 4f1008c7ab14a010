import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { itemProblemWords, submissionWords } from '../submission-words.ts';

export type ItemResult = { readonly submissionId: string; readonly ok: boolean; readonly problem?: string | undefined };

/** Why one item was left as it was, in words. */
export const useItemProblem = (): ((problem: string | undefined) => string) => {
  const say = useWords(itemProblemWords);
  return (problem = '') => say(problem in itemProblemWords ? (problem as keyof typeof itemProblemWords) : 'other');
};

/** What became of each item of a batch, where not all went well. */
export const ItemResults = ({
  results,
  titles,
}: {
  readonly results: readonly ItemResult[];
  readonly titles: ReadonlyMap<string, string>;
}): ReactNode => {
  const say = useWords(submissionWords);
  const why = useItemProblem();
  if (results.every(({ ok }) => ok)) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={
        <ul className="rows">
          {results.map(({ submissionId, ok, problem }) => {
            const title = titles.get(submissionId) ?? submissionId;
            return (
              <li key={submissionId}>
                {ok ? say('itemOk', { title }) : say('itemFailed', { title, problem: why(problem) })}
              </li>
            );
          })}
        </ul>
      }
    />
  );
};
