import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listSiteTermsEndpoint } from '#shared/schemas/http/supervision/record-endpoints.ts';
import { RecordState, recordLine } from './record.tsx';
import { recordWords } from './record-words.ts';

/** Terms of domains, hosting and certificates of all sites one keeps, what ends first at the head. */
export const Component = (): ReactNode => {
  const say = useWords(recordWords);
  const { nameOf } = useSites();
  const pages = usePages(listSiteTermsEndpoint, { query: { limit: 50 } });
  return (
    <Page title={say('termsTitle')} about={say('termsAbout')}>
      <section className="panel">
        <PagedList pages={pages} empty={say('empty')}>
          {(items) => (
            <ul className="rows">
              {items.map((term) => (
                <li key={`${term.siteId}/${term.recordId}`}>
                  <RecordState record={term} />
                  <span className="row-title">
                    <Link to={`/sites/${term.siteId}/records?kind=term&record=${term.recordId}`}>
                      {nameOf(term.siteId)}
                    </Link>{' '}
                    · {recordLine(term, say, (id) => id)}
                  </span>
                  <span className={term.overdue ? 'late-figure' : 'quiet'}>
                    {say('termUntil')} {term.until}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </Page>
  );
};
