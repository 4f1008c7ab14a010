import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  decideMountEndpoint,
  listColumnsEndpoint,
  listMountsEndpoint,
} from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from './column-words.ts';

/** What waits for this site's word before it shows a column of another. */
export const IncomingMounts = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(columnWords);
  const mounts = useAnswer(listMountsEndpoint, { params: { siteId } }, { when: siteId !== '' });
  const decide = useAct(decideMountEndpoint, [listMountsEndpoint, listColumnsEndpoint]);
  const waiting = mounts.data?.items.filter(({ state }) => state === 'requested') ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('incoming')}</h2>
      <ProblemAlert error={decide.error} />
      <ul className="rows">
        {waiting.map(({ columnId, sourceSiteId, sourceColumnId }) => {
          const answer = (decision: 'approve' | 'refuse'): void =>
            decide.mutate({ params: { siteId, columnId, sourceSiteId, sourceColumnId }, body: { decision } });
          return (
            <li key={`${columnId} ${sourceSiteId} ${sourceColumnId}`}>
              <span className="row-title">
                <SiteName siteId={sourceSiteId} /> · <ColumnName siteId={sourceSiteId} columnId={sourceColumnId} /> →{' '}
                <ColumnName siteId={siteId} columnId={columnId} />
              </span>
              <Mark tone="waiting">{say('requested')}</Mark>
              <Button size="small" type="primary" onClick={() => answer('approve')}>
                {say('approve')}
              </Button>
              <Button size="small" onClick={() => answer('refuse')}>
                {say('refuse')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
