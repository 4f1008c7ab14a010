import { useColumns } from '#desk/components/columns.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { getHomeBlocksEndpoint, saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import type { Block } from './block-data.ts';

/** The page under edit: a home page in one language, or the topic page of a column. */
export type ChosenPage =
  | { readonly kind: 'home'; readonly lang: 'zh' | 'en' }
  | { readonly kind: 'column'; readonly columnId: string };

type Sent = { readonly blocks: Block[]; readonly version: number; readonly onSaved: () => void };

/** The saved blocks of a page, and how they are saved; a newer state is read again after a conflict. */
export const useBlockPage = (siteId: string, page: ChosenPage) => {
  const isHome = page.kind === 'home';
  const homeLang = isHome ? page.lang : 'zh';
  const { columns, find, isPending, error } = useColumns(siteId);
  const home = useAnswer(
    getHomeBlocksEndpoint,
    { params: { siteId }, query: { lang: homeLang } },
    { when: siteId !== '' && isHome },
  );
  const again = useAnswer(listColumnsEndpoint, { params: { siteId } }, { when: siteId !== '' && !isHome });
  const saveHome = useAct(saveHomeBlocksEndpoint, [getHomeBlocksEndpoint]);
  const saveColumn = useAct(changeColumnEndpoint, [listColumnsEndpoint]);
  const column = isHome ? undefined : find(page.columnId);
  const act = isHome ? saveHome : saveColumn;
  const conflict = (refused: unknown): void => {
    if (!isProblem(refused, 'version-conflict')) return;
    if (isHome) void home.refetch().then(saveHome.reset);
    else void again.refetch().then(saveColumn.reset);
  };
  return {
    columns,
    column,
    lang: isHome ? page.lang : (column?.lang ?? 'zh'),
    isPending: isHome ? home.isPending : isPending,
    // What was read of another page is shown until this one's is there: it is not to be edited as this one's.
    isKnown: isHome ? home.data !== undefined && !home.isPlaceholderData : column !== undefined,
    version: isHome ? (home.data?.version ?? 0) : (column?.version ?? 0),
    blocks: ((isHome ? home.data?.blocks : column?.blocks) ?? []) as readonly unknown[] as readonly Block[],
    error: (isHome ? home.error : error) ?? act.error,
    isSaving: act.isPending,
    save: ({ blocks, version, onSaved }: Sent): void => {
      const heard = { onSuccess: onSaved, onError: conflict };
      if (isHome)
        saveHome.mutate({ params: { siteId }, query: { lang: page.lang }, ifMatch: version, body: { blocks } }, heard);
      else
        saveColumn.mutate(
          {
            params: { siteId, columnId: page.columnId },
            ifMatch: version,
            body: { blocks: blocks.length > 0 ? blocks : null },
          },
          heard,
        );
    },
  };
};
