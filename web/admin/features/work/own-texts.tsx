import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '#desk/components/moment.tsx';
import { PagedList } from '#desk/components/paged-list.tsx';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listArticlesEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { workWords } from './work-words.ts';

const sayings = { returned: ['returned', 'noReturned'], draft: ['draft', 'noDraft'] } as const;

/** Texts of my site in one state that waits for a writer. */
export const OwnTexts = ({
  siteId,
  status,
}: {
  readonly siteId: string;
  readonly status: 'returned' | 'draft';
}): ReactNode => {
  const say = useWords(workWords);
  const pages = usePages(listArticlesEndpoint, { params: { siteId }, query: { status, limit: 10 } });
  const [title, empty] = sayings[status];
  return (
    <section className="panel">
      <h2>{say(title)}</h2>
      <PagedList pages={pages} empty={say(empty)}>
        {(items) => (
          <ul className="rows">
            {items.map((article) => (
              <li key={article.articleId}>
                <Link className="row-title" to={`/articles/${siteId}/${article.articleId}`}>
                  {article.title}
                </Link>
                <span className="quiet">
                  {say('changed')} <Moment at={article['updatedAt'] as string} relative />
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
