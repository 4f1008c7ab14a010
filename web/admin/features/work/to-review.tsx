import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ArticleState } from '#desk/components/article-state.tsx';
import { Mark } from '#desk/components/mark.tsx';
import { Moment } from '#desk/components/moment.tsx';
import { PagedList } from '#desk/components/paged-list.tsx';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { reviewDeskEndpoint } from '#shared/schemas/http/articles/review-endpoints.ts';
import { workWords } from './work-words.ts';

/** Texts whose stage I may decide now, soonest due first. */
export const ToReview = (): ReactNode => {
  const say = useWords(workWords);
  const pages = usePages(reviewDeskEndpoint, { query: { limit: 10 } }, { everyMs: 60_000 });
  return (
    <section className="panel">
      <h2>{say('toReview')}</h2>
      <PagedList pages={pages} empty={say('noReviews')}>
        {(items) => (
          <ul className="rows">
            {items.map(({ siteId, articleId, title, working }) => {
              const dueAt = working?.['dueAt'] as string | undefined;
              return (
                <li key={`${siteId}/${articleId}`}>
                  <Link className="row-title" to={`/reviews/${siteId}/${articleId}`}>
                    {title}
                  </Link>
                  <ArticleState status="inReview" stage={working?.stage} />
                  {dueAt ? (
                    <span className="quiet">
                      {say('due')} <Moment at={dueAt} relative />
                      {Date.parse(dueAt) < Date.now() ? <Mark tone="bad">{say('late')}</Mark> : null}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
