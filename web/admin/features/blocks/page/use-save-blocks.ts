import type { Kept } from '#desk/components/kept/use-kept.ts';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { getHomeBlocksEndpoint, saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import type { Block, KeyedBlock } from '../block/block-data.ts';
import type { ChosenPage } from './use-block-page.ts';

type Sent = { readonly blocks: Block[]; readonly version: number; readonly onSaved: () => void };

/** Saves the blocks of a page on the state they were begun on. */
export const useSaveBlocks = (siteId: string, page: ChosenPage, kept: Kept<readonly KeyedBlock[]>) => {
  const home = useKeptAct(kept, saveHomeBlocksEndpoint, [getHomeBlocksEndpoint]);
  const column = useKeptAct(kept, changeColumnEndpoint, [listColumnsEndpoint]);
  const { isPending, error, again } = page.kind === 'home' ? home : column;
  return {
    isSaving: isPending,
    error,
    again,
    save: ({ blocks, version, onSaved }: Sent): void => {
      const then = { onSuccess: onSaved };
      if (page.kind === 'home')
        home.mutate({ params: { siteId }, query: { lang: page.lang }, ifMatch: version, body: { blocks } }, then);
      else
        column.mutate(
          {
            params: { siteId, columnId: page.columnId },
            ifMatch: version,
            body: { blocks: blocks.length > 0 ? blocks : null },
          },
          then,
        );
    },
  };
};
