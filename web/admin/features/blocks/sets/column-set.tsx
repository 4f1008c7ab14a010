import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { setWords } from './set-words.ts';
import { type OfferedSet, useSetActs } from './use-set-acts.tsx';

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
export const ColumnSet = ({ siteId, set }: { readonly siteId: string; readonly set: OfferedSet }): ReactNode => {
  const say = useWords(setWords);
  const inMyLanguage = useBilingual();
  const { columns, find, nameOf, isPending } = useColumns(siteId);
  const acts = useSetActs(siteId, set);
  const [wantedAgain, setWantedAgain] = useState<readonly string[]>([]);
  const [without, setWithout] = useState<readonly string[]>([]);
  const states = set.columns.map((column) => ({ ...column, known: find(column.columnId)?.status }));
  const isOff = ({ columnId, parentId }: OfferedSet['columns'][number]): boolean =>
    without.includes(columnId) || (parentId !== undefined && without.includes(parentId));
  const fresh = states.filter((column) => column.known === undefined && !isOff(column));
  // What was retired comes back only when it is ticked.
  const again = states.filter((column) => column.known === 'retired' && wantedAgain.includes(column.columnId));
  const active = states.filter(({ known }) => known === 'active');
  const count = fresh.length + again.length;
  const isAll = states.every(({ known }) => known === 'active' || known === 'merged');
  const below = set.below && find(set.below)?.status === 'active' ? set.below : undefined;
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{inMyLanguage(set.name)}</h2>
        <div className="page-acts">
          {active.length > 0 ? (
            <Button danger type="text" loading={acts.isRetiring} onClick={() => void acts.retire(active)}>
              {say('retire')}
            </Button>
          ) : null}
          <Button
            disabled={isPending || count === 0}
            loading={acts.isAdding}
            onClick={() => void acts.add(fresh, again, columns[0]?.columnId)}
          >
            {count > 0 || !isAll ? say('add', { count }) : say('complete')}
          </Button>
        </div>
        <p className="page-about">
          {inMyLanguage(set.description)}
          {below ? ` ${say('below', { name: nameOf(below) })}` : ''}
          {set.portalColumn ? ` ${say('toPortal')}` : ''}
        </p>
      </div>
      <ProblemAlert error={acts.error} />
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
            ) : column.known === 'retired' ? (
              <Checkbox
                checked={wantedAgain.includes(column.columnId)}
                onChange={({ target }) =>
                  setWantedAgain(
                    target.checked
                      ? [...wantedAgain, column.columnId]
                      : wantedAgain.filter((id) => id !== column.columnId),
                  )
                }
              >
                {inMyLanguage(column.name)} <Mark tone="warning">{say('ended')}</Mark>
              </Checkbox>
            ) : (
              <>
                <span>{inMyLanguage(column.name)}</span>{' '}
                <Mark tone={column.known === 'active' ? 'good' : 'warning'}>
                  {say(column.known === 'active' ? 'there' : 'merged')}
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
