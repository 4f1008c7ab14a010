import { Button } from 'antd';
import type { ReactNode } from 'react';
import { itemsOf, type Pages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { ProblemAlert } from '../screen/problem-alert.tsx';
import { Waiting } from '../screen/waiting.tsx';

const words = { more: ['更多', 'More'], end: ['共 {{count}} 条', '{{count}} in all'] } as const;

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
  if (items.length === 0) return <div className="empty">{empty}</div>;
  return (
    <>
      {children(items)}
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
