import { useColumns } from '#desk/components/site/columns.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { getHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import type { Block } from '../block/block-data.ts';

/** The page under edit: a home page in one language, or the topic page of a column. */
export type ChosenPage =
  | { readonly kind: 'home'; readonly lang: 'zh' | 'en' }
  | { readonly kind: 'column'; readonly columnId: string };

/** The saved blocks of a page. */
export const useBlockPage = (siteId: string, page: ChosenPage) => {
  const isHome = page.kind === 'home';
  const homeLang = isHome ? page.lang : 'zh';
  const { columns, find, isPending, error } = useColumns(siteId);
  const home = useAnswer(
    getHomeBlocksEndpoint,
    { params: { siteId }, query: { lang: homeLang } },
    { when: siteId !== '' && isHome },
  );
  const column = isHome ? undefined : find(page.columnId);
  return {
    columns,
    column,
    lang: isHome ? page.lang : (column?.lang ?? 'zh'),
    isPending: isHome ? home.isPending : isPending,
    // What was read of another page is shown until this one's is there: it is not to be edited as this one's.
    isKnown: isHome ? home.data !== undefined && !home.isPlaceholderData : column !== undefined,
    version: isHome ? (home.data?.version ?? 0) : (column?.version ?? 0),
    blocks: ((isHome ? home.data?.blocks : column?.blocks) ?? []) as readonly unknown[] as readonly Block[],
    error: isHome ? home.error : error,
  };
};
