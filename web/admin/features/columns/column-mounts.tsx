import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnAbroadSelect } from '#desk/components/site/column-abroad-select.tsx';
import { type ColumnAnswer, ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from './column-words.ts';

const tones = { requested: 'waiting', approved: 'good', refused: 'bad' } as const;

/** Columns of other sites that show this one. */
export const ColumnMounts = ({ column }: { readonly column: ColumnAnswer }): ReactNode => {
  const say = useWords(columnWords);
  const client = useQueryClient();
  const [target, setTarget] = useState<{ readonly siteId: string; readonly columnId?: string | undefined }>({
    siteId: '',
  });
  const change = useAct(changeColumnEndpoint, [listColumnsEndpoint]);
  const wanted = column.mounts.map(({ siteId, columnId }) => ({ siteId, columnId }));
  const save = (mounts: typeof wanted): void =>
    change.mutate(
      { params: { siteId: column.siteId, columnId: column.columnId }, ifMatch: column.version, body: { mounts } },
      {
        // The list below is read anew: another try is made on what somebody else just mounted.
        onError: (error) => {
          if (isProblem(error, 'version-conflict'))
            void client.invalidateQueries({ queryKey: [listColumnsEndpoint.id] });
        },
      },
    );
  return (
    <section className="panel">
      <h2>{say('mounts')}</h2>
      <p className="quiet">{say('mountsAbout')}</p>
      <ul className="rows">
        {column.mounts.map((mount) => (
          <li key={`${mount.siteId}/${mount.columnId}`}>
            <span className="row-title">
              <SiteName siteId={mount.siteId} /> · <ColumnName siteId={mount.siteId} columnId={mount.columnId} />
            </span>
            <Mark tone={tones[mount.state]}>{say(mount.state)}</Mark>
            <Button
              size="small"
              onClick={() =>
                save(wanted.filter((one) => one.siteId !== mount.siteId || one.columnId !== mount.columnId))
              }
            >
              {say('unmount')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={change.error} />
      <div className="abroad">
        <ColumnAbroadSelect
          label={say('mounts')}
          value={target}
          onChange={setTarget}
          offers={(siteId) => siteId !== column.siteId}
        />
        <Button
          disabled={!target.columnId}
          loading={change.isPending}
          onClick={() => target.columnId && save([...wanted, { siteId: target.siteId, columnId: target.columnId }])}
        >
          {say('mount')}
        </Button>
      </div>
    </section>
  );
};
