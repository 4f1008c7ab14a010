import type { ReactNode } from 'react';
import { Moment } from '#desk/components/list/moment.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import type { Work } from '#desk/components/work/use-work.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { workWords } from './work-words.ts';

/** Pages of one's sites that could not be made: where, why and since when. */
export const FailedPages = ({ work }: { readonly work: Work }): ReactNode => {
  const say = useWords(workWords);
  const { items } = work.failedPages;
  return (
    <section className="panel" id="failedPages" tabIndex={-1}>
      <h2>{say('failedPages')}</h2>
      <ul className="rows">
        {items.map(({ siteId, path, reason, at }) => (
          <li key={`${siteId}/${path}`}>
            <span className="row-title">/{path}</span>
            <span className="quiet">
              <SiteName siteId={siteId} />
            </span>
            <span className="quiet">
              {say('since')} <Moment at={at} relative />
            </span>
            <p className="row-note">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
