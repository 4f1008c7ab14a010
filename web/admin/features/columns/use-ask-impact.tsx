import { App } from 'antd';
import type { ColumnAnswer } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { call } from '#desk/lib/api/call.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { columnImpactEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from './column-words.ts';

/** Asks, with what follows spelled out, before a column changes what many pages show; whether the person agreed. */
export const useAskImpact = (
  siteId: string,
): ((column: ColumnAnswer, moves: boolean, act?: string) => Promise<boolean>) => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const { nameOf } = useSites();
  const { modal } = App.useApp();
  return async (column, moves, act) => {
    const { pages, ownPages, mountedOn } = await call(columnImpactEndpoint, {
      params: { siteId, columnId: column.columnId },
    });
    return modal.confirm({
      title: act ?? say('saveTitle'),
      content: (
        <>
          <p>{say('impact', { pages })}</p>
          {moves ? <p>{say('impactMove', { ownPages, name: inMyLanguage(column.name) })}</p> : null}
          {mountedOn.length > 0 ? <p>{say('impactMounts', { sites: mountedOn.map(nameOf).join(comma()) })}</p> : null}
        </>
      ),
      okText: act ?? say('save'),
      cancelText: say('cancel'),
    });
  };
};
