import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { addColumnSetEndpoint, listColumnSetsEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { blockWords } from './block-words.ts';

/** Whole sets of columns, added in one go. */
export const ColumnSets = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(blockWords);
  const inMyLanguage = useBilingual();
  const { message } = App.useApp();
  const sets = useAnswer(listColumnSetsEndpoint, {});
  const add = useAct(addColumnSetEndpoint, [listColumnsEndpoint]);
  return (
    <section className="panel">
      <h2>{say('sets')}</h2>
      <p className="quiet">{say('setsAbout')}</p>
      <ProblemAlert error={sets.error ?? add.error} />
      <ul className="rows">
        {sets.data?.items.map((set) => (
          <li key={set.setId}>
            <span className="row-title">
              <b>{inMyLanguage(set.name)}</b> {inMyLanguage(set.description)}
              <span className="quiet small"> {set.columns.map(({ name }) => inMyLanguage(name)).join('、')}</span>
            </span>
            <Button
              size="small"
              loading={add.isPending && add.variables?.params?.setId === set.setId}
              onClick={() =>
                add.mutate(
                  { params: { siteId, setId: set.setId }, body: {} },
                  { onSuccess: ({ items }) => void message.success(say('setAdded', { count: items.length })) },
                )
              }
            >
              {say('addSet')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
