import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { SidePicker } from '#desk/components/screen/side-picker.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { ColumnDetail } from './column-detail.tsx';
import { columnWords } from './column-words.ts';
import { ColumnReopen } from './ending/column-reopen.tsx';
import { EndedColumns } from './ending/ended-columns.tsx';
import { IncomingMounts } from './incoming-mounts.tsx';
import { NewColumn } from './new-column.tsx';
import { ColumnTree } from './tree/column-tree.tsx';

/** The columns of one site: the tree on the left, the chosen column on the right. */
export const Component = (): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const [filters, setFilters] = useFilters(['site', 'column', 'new']);
  const siteId = filters.site ?? session.siteId ?? sites[0]?.siteId ?? '';
  const { columns, isPending, error } = useColumns(siteId);
  const chosen = columns.find(({ columnId }) => columnId === filters.column);
  const manages = may('column.manage', siteId);
  return (
    <Page
      title={say('title')}
      about={manages ? say('about') : undefined}
      acts={
        manages ? (
          <Button type="primary" onClick={() => setFilters({ new: 'yes' })}>
            {say('create')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <SiteSelect value={siteId} onChange={(site) => setFilters({ site, column: undefined, new: undefined })} />
      </search>
      <ProblemAlert error={error} />
      {isPending ? <Waiting /> : null}
      {may('column.mount', siteId) ? <IncomingMounts siteId={siteId} /> : null}
      <div className="two-parts">
        <SidePicker
          label={say('title')}
          chosen={filters.new ? say('create') : chosen ? inMyLanguage(chosen.name) : undefined}
        >
          {(close) => (
            <>
              {columns.length === 0 && !isPending ? <p className="empty">{say('empty')}</p> : null}
              <ColumnTree
                siteId={siteId}
                columns={columns}
                chosen={filters.column}
                canMove={manages}
                onChoose={(column) => {
                  setFilters({ column, new: undefined });
                  close();
                }}
              />
              <EndedColumns
                columns={columns}
                chosen={filters.column}
                onChoose={(column) => {
                  setFilters({ column, new: undefined });
                  close();
                }}
              />
            </>
          )}
        </SidePicker>
        {filters.new ? (
          <NewColumn
            siteId={siteId}
            parent={chosen?.status === 'active' ? chosen : undefined}
            columns={columns}
            onDone={(column) => setFilters({ column, new: undefined })}
          />
        ) : chosen && chosen.status !== 'active' ? (
          <ColumnReopen key={`${chosen.siteId}/${chosen.columnId}`} column={chosen} canSave={manages} />
        ) : chosen ? (
          <ColumnDetail key={`${chosen.siteId}/${chosen.columnId}`} column={chosen} canSave={manages} />
        ) : (
          <p className="empty">{say('choose')}</p>
        )}
      </div>
      <p className="quiet small">
        <Link to={`/sites/${siteId}`}>{say('siteSettings')}</Link>
      </p>
    </Page>
  );
};
