import { App, Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { useColumns } from '#desk/components/columns.tsx';
import { Mark } from '#desk/components/mark.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { addColumnSetEndpoint, type listColumnSetsEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { setWords } from './set-words.ts';

type Set = z.output<typeof listColumnSetsEndpoint.answer>['items'][number];

/** What is done next with a column that stands: its blocks, its texts. */
const NextSteps = ({ siteId, columnId }: { readonly siteId: string; readonly columnId: string }): ReactNode => {
  const say = useWords(setWords);
  const may = useMay();
  return (
    <span className="set-next">
      {may('site.manage', siteId) ? (
        <Link to={`/home-page?site=${siteId}&column=${columnId}`}>{say('arrange')}</Link>
      ) : null}
      <Link to={`/columns?site=${siteId}&column=${columnId}`}>{say('settings')}</Link>
      {may('article.write', siteId) ? (
        <Link to={`/articles/${siteId}/new?column=${columnId}`}>{say('write')}</Link>
      ) : null}
    </span>
  );
};

/** One set: which of its columns the site has, which are to be added. */
export const ColumnSet = ({ siteId, set }: { readonly siteId: string; readonly set: Set }): ReactNode => {
  const say = useWords(setWords);
  const inMyLanguage = useBilingual();
  const { modal, message } = App.useApp();
  const { find, nameOf, isPending } = useColumns(siteId);
  const add = useAct(addColumnSetEndpoint, [listColumnsEndpoint]);
  const [without, setWithout] = useState<readonly string[]>([]);
  const states = set.columns.map((column) => ({ ...column, known: find(column.columnId)?.status }));
  const isOff = ({ columnId, parentId }: Set['columns'][number]): boolean =>
    without.includes(columnId) || (parentId !== undefined && without.includes(parentId));
  const wanted = states.filter((column) => column.known === undefined && !isOff(column));
  const below = set.below && find(set.below)?.status === 'active' ? set.below : undefined;
  const put = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: say('add', { count: wanted.length }),
      content: say('addAsk', { names: wanted.map(({ name }) => inMyLanguage(name)).join(comma()) }),
      okText: say('addNow'),
      cancelText: say('cancel'),
    });
    if (!sure) return;
    const left = states.filter((column) => column.known === undefined && isOff(column));
    add.mutate(
      { params: { siteId, setId: set.setId }, body: { without: left.map(({ columnId }) => columnId) } },
      { onSuccess: ({ items }) => void message.success(say('added', { count: items.length })) },
    );
  };
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{inMyLanguage(set.name)}</h2>
        <div className="page-acts">
          <Button disabled={isPending || wanted.length === 0} loading={add.isPending} onClick={() => void put()}>
            {wanted.length > 0 ? say('add', { count: wanted.length }) : say('complete')}
          </Button>
        </div>
        <p className="page-about">
          {inMyLanguage(set.description)}
          {below ? ` ${say('below', { name: nameOf(below) })}` : ''}
          {set.portalColumn ? ` ${say('toPortal')}` : ''}
        </p>
      </div>
      <ProblemAlert error={add.error} />
      <ul className="set-columns">
        {states.map((column) => (
          <li key={column.columnId} className={column.parentId ? 'child' : ''}>
            {column.known === undefined ? (
              <Checkbox
                checked={!isOff(column)}
                disabled={column.parentId !== undefined && without.includes(column.parentId)}
                onChange={({ target }) =>
                  setWithout(
                    target.checked ? without.filter((id) => id !== column.columnId) : [...without, column.columnId],
                  )
                }
              >
                {inMyLanguage(column.name)}
              </Checkbox>
            ) : (
              <>
                <span>{inMyLanguage(column.name)}</span>{' '}
                <Mark tone={column.known === 'active' ? 'good' : 'warning'}>
                  {say(column.known === 'active' ? 'there' : 'ended')}
                </Mark>
                {column.known === 'active' ? <NextSteps siteId={siteId} columnId={column.columnId} /> : null}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
