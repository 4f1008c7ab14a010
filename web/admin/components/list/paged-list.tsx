import { Button } from 'antd';
import type { ReactNode } from 'react';
import { itemsOf, type Pages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { ProblemAlert } from '../screen/problem-alert.tsx';
import { Waiting } from '../screen/waiting.tsx';

const words = {
  more: ['更多', 'More'],
  end: ['共 {{count}} 条', '{{count}} in all'],
  notYet: ['已查找的部分没有符合的，可继续查找。', 'Nothing fits in what was looked through; go on to look further.'],
} as const;

/** A cursor-paged list with its waiting, its trouble, its emptiness and its next page. `children` draws the items read so far. */
export const PagedList = <Item,>({
  pages,
  empty,
  children,
}: {
  readonly pages: Pages<Item>;
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}): ReactNode => {
  const say = useWords(words);
  const items = itemsOf(pages);
  if (pages.isPending) return <Waiting />;
  if (pages.isError && items.length === 0)
    return <ProblemAlert error={pages.error} again={() => void pages.refetch()} />;
  // A filter looks at so many rows at a time: nothing found in those may still be followed by something.
  if (items.length === 0 && !pages.hasNextPage) return <div className="empty">{empty}</div>;
  return (
    <>
      {items.length > 0 ? children(items) : <div className="empty">{say('notYet')}</div>}
      {pages.isError ? <ProblemAlert error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.hasNextPage ? (
        <Button className="more" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {say('more')}
        </Button>
      ) : (
        <p className="quiet small">{say('end', { count: items.length })}</p>
      )}
    </>
  );
};
