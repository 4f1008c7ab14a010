import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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
  undoColumnSetEndpoint,
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
  const undoing = useAct(undoColumnSetEndpoint, [listColumnsEndpoint]);
  const params = { siteId, setId };
  const names = (some: readonly SetColumn[]): string => some.map(({ name }) => inMyLanguage(name)).join(comma());

  const addNow = (ids: readonly string[]) => {
    const without = columns.map(({ columnId }) => columnId).filter((columnId) => !ids.includes(columnId));
    return adding.mutateAsync({ params, body: { without } });
  };
  const retireNow = (columnIds: readonly string[]) =>
    retiring.mutateAsync({ params, body: { columnIds: [...columnIds] } });
  /** Takes back what was added; what somebody filled or changed meanwhile stays, and it is said why. */
  const takeBack = async (added: readonly { readonly columnId: string; readonly version: number }[]): Promise<void> => {
    const made = added.map(({ columnId, version }) => ({ columnId, version }));
    const { stays } = await undoing.mutateAsync({ params, body: { columns: made } });
    if (stays.length === 0) return void message.success(say('undone'));
    const nameOf = (columnId: string): string => names(columns.filter((one) => one.columnId === columnId));
    notification.warning({
      title: say('undoneBut'),
      duration: 0,
      description: (
        <>
          <ul>
            {stays.map(({ columnId, why }) => (
              <li key={columnId}>{say(why, { name: nameOf(columnId) })}</li>
            ))}
          </ul>
          <Link to={`/columns?site=${siteId}`}>{say('staysAbout')}</Link>
        </>
      ),
    });
  };
  const doneWithUndo = (title: string, undo: () => Promise<unknown>): void => {
    const key = `${siteId} ${setId}`;
    const take = (): void => {
      notification.destroy(key);
      void undo().catch((error: unknown) => message.error(text(error)));
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
      doneWithUndo(say('added', { count: answer.items.length }), () => takeBack(answer.items));
    },
    retire: async (active: readonly SetColumn[]): Promise<void> => {
      const said = <p>{say('retireAsk', { names: names(active) })}</p>;
      if (!(await agreed(say('retire'), say('retireNow'), said, active[0]?.columnId))) return;
      const answer = await retireNow(active.map(({ columnId }) => columnId)).catch(() => undefined);
      if (!answer) return;
      const gone = answer.items.map(({ columnId }) => columnId);
      doneWithUndo(say('retired', { count: gone.length }), () =>
        addNow(gone).then(() => message.success(say('undone'))),
      );
    },
  };
};
