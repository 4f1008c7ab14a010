import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { columnImpactEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import {
  addColumnSetEndpoint,
  type listColumnSetsEndpoint,
  retireColumnSetEndpoint,
} from '#shared/schemas/http/sites/set-endpoints.ts';
import { setWords } from './set-words.ts';

export type OfferedSet = z.output<typeof listColumnSetsEndpoint.answer>['items'][number];
type SetColumn = OfferedSet['columns'][number];

/** Adds columns of a set and retires them, each asked first with what follows, each with its undo. */
export const useSetActs = (siteId: string, { setId, columns }: OfferedSet) => {
  const say = useWords(setWords);
  const inMyLanguage = useBilingual();
  const text = useProblemText();
  const { modal, message, notification } = App.useApp();
  const adding = useAct(addColumnSetEndpoint, [listColumnsEndpoint]);
  const retiring = useAct(retireColumnSetEndpoint, [listColumnsEndpoint]);
  const params = { siteId, setId };
  const names = (some: readonly SetColumn[]): string => some.map(({ name }) => inMyLanguage(name)).join(comma());

  const addNow = (ids: readonly string[]) => {
    const without = columns.map(({ columnId }) => columnId).filter((columnId) => !ids.includes(columnId));
    return adding.mutateAsync({ params, body: { without } });
  };
  const retireNow = (columnIds: readonly string[]) =>
    retiring.mutateAsync({ params, body: { columnIds: [...columnIds] } });
  const doneWithUndo = (title: string, undo: () => Promise<unknown>): void => {
    const key = `${siteId} ${setId}`;
    const take = (): void => {
      notification.destroy(key);
      void undo().then(
        () => message.success(say('undone')),
        (error: unknown) => message.error(text(error)),
      );
    };
    notification.success({
      key,
      title,
      duration: 10,
      actions: (
        <Button size="small" onClick={take}>
          {say('undo')}
        </Button>
      ),
    });
  };
  /** Asks; `at` is a column whose change the whole site shows. */
  const agreed = async (title: string, okText: string, said: ReactNode, at: string | undefined): Promise<boolean> => {
    const impact = at
      ? await call(columnImpactEndpoint, { params: { siteId, columnId: at } }).catch(() => undefined)
      : undefined;
    return modal.confirm({
      title,
      okText,
      cancelText: say('cancel'),
      content: (
        <>
          {said}
          {impact ? <p>{say('impact', { pages: impact.pages })}</p> : null}
        </>
      ),
    });
  };

  return {
    error: adding.error ?? retiring.error,
    isAdding: adding.isPending,
    isRetiring: retiring.isPending,
    /** `fresh` are made, `again` were retired before; `at` is any column the site has. */
    add: async (fresh: readonly SetColumn[], again: readonly SetColumn[], at: string | undefined): Promise<void> => {
      const said = (
        <>
          {fresh.length > 0 ? <p>{say('addAsk', { names: names(fresh) })}</p> : null}
          {again.length > 0 ? <p>{say('again', { names: names(again) })}</p> : null}
        </>
      );
      const count = fresh.length + again.length;
      if (!(await agreed(say('add', { count }), say('addNow'), said, at))) return;
      const wanted = [...fresh, ...again].map(({ columnId }) => columnId);
      const answer = await addNow(wanted).catch(() => undefined);
      if (!answer) return;
      const made = answer.items.map(({ columnId }) => columnId);
      doneWithUndo(say('added', { count: made.length }), () => retireNow(made));
    },
    retire: async (active: readonly SetColumn[]): Promise<void> => {
      const said = <p>{say('retireAsk', { names: names(active) })}</p>;
      if (!(await agreed(say('retire'), say('retireNow'), said, active[0]?.columnId))) return;
      const answer = await retireNow(active.map(({ columnId }) => columnId)).catch(() => undefined);
      if (!answer) return;
      const gone = answer.items.map(({ columnId }) => columnId);
      doneWithUndo(say('retired', { count: gone.length }), () => addNow(gone));
    },
  };
};
