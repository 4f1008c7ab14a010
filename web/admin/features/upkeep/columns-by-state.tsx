import { Select } from 'antd';
import type { ReactNode } from 'react';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import { statesByWeight } from '#shared/domain/upkeep/upkeep-words.ts';
import { listUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { ColumnRows } from './column-rows.tsx';
import { upkeepWords } from './upkeep-words.ts';

const boards = ['mine', ...supervisedBoards] as const;

/** Columns of all sites in one state, `usual` unless another is asked for, due first. */
export const ColumnsByState = ({ usual }: { readonly usual: UpkeepState }): ReactNode => {
  const say = useWords(upkeepWords);
  const [filters, setFilters] = useFilters(['state', 'board']);
  const state = statesByWeight.find((one) => one === filters.state) ?? usual;
  const board = boards.find((one) => one === filters.board);
  const pages = usePages(listUpkeepEndpoint, { query: { state, ...(board ? { board } : {}), limit: 20 } });
  return (
    <section className="panel" id="columns">
      <h2>{say('byState')}</h2>
      <search className="filters">
        <Select
          aria-label={say('state')}
          style={{ minWidth: 160 }}
          value={state}
          onChange={(next: string) => setFilters({ state: next })}
          options={statesByWeight.map((one) => ({ value: one, label: say(one) }))}
        />
        <Select
          aria-label={say('board')}
          style={{ minWidth: 160 }}
          value={board ?? ''}
          onChange={(next: string) => setFilters({ board: next })}
          options={[{ value: '', label: say('everyBoard') }, ...boards.map((one) => ({ value: one, label: say(one) }))]}
        />
      </search>
      <PagedList pages={pages} empty={say('emptyState')}>
        {(items) => <ColumnRows columns={items} withSite file={`${say('byState')} ${say(state)}`} />}
      </PagedList>
    </section>
  );
};
