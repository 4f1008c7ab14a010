import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import type { Pages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { mediaWords } from '../media-words.ts';

export type FileUse = {
  readonly articleId: string;
  readonly title: string;
  readonly columnId: string;
  readonly live: boolean;
  readonly working: boolean;
};

/** The texts that show or offer a file. */
export const FileUses = ({ siteId, uses }: { readonly siteId: string; readonly uses: Pages<FileUse> }): ReactNode => {
  const say = useWords(mediaWords);
  return (
    <section className="panel">
      <h2>{say('uses')}</h2>
      <PagedList pages={uses} empty={say('noUses')}>
        {(items) => (
          <ul className="rows">
            {items.map(({ articleId, title, columnId, live, working }) => (
              <li key={articleId}>
                <Link className="row-title" to={`/articles/${siteId}/${articleId}`}>
                  {title}
                </Link>
                <span className="quiet">
                  <ColumnName siteId={siteId} columnId={columnId} />
                </span>
                {live ? <Mark tone="good">{say('liveUse')}</Mark> : null}
                {working ? <Mark tone="going">{say('workingUse')}</Mark> : null}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
