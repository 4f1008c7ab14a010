import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  listFailedPagesEndpoint,
  reconcilePagesEndpoint,
  renderPagesEndpoint,
} from '#shared/schemas/http/operations/page-endpoints.ts';
import { operationsWords } from './operations-words.ts';

/** Pages of one site that could not be made, with the reason, to be made again. */
export const FailedPages = (): ReactNode => {
  const say = useWords(operationsWords);
  const { message } = App.useApp();
  const { sites } = useSites();
  const [chosen, setChosen] = useState<string>();
  const siteId = chosen ?? sites[0]?.siteId ?? '';
  const pages = usePages(
    listFailedPagesEndpoint,
    { params: { siteId }, query: { limit: 20 } },
    { when: siteId !== '' },
  );
  const again = useAct(renderPagesEndpoint, [listFailedPagesEndpoint]);
  const compare = useAct(reconcilePagesEndpoint, [listFailedPagesEndpoint]);
  const told = { onSuccess: () => void message.success(say('asked')) };
  return (
    <section className="panel">
      <h2>{say('failedPages')}</h2>
      <div className="filters">
        <SiteSelect value={siteId} onChange={setChosen} />
        <Button loading={compare.isPending} onClick={() => compare.mutate({ params: { siteId }, body: {} }, told)}>
          {say('againAll')}
        </Button>
      </div>
      <ProblemAlert error={again.error ?? compare.error} />
      <PagedList pages={pages} empty={say('noFailed')}>
        {(items) => (
          <ul className="rows">
            {items.map(({ path, reason, at }) => (
              <li key={path}>
                <span className="row-title">
                  {path} <span className="quiet small">{reason}</span>
                </span>
                <span className="quiet">
                  <Moment at={at} />
                </span>
                <Button
                  size="small"
                  onClick={() => again.mutate({ params: { siteId }, body: { paths: [path] } }, told)}
                >
                  {say('again')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
