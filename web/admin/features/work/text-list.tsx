import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ArticleState, useArticleWords } from '#desk/components/article/article-state.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import type { Work } from '#desk/components/work/use-work.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { workWords } from './work-words.ts';

type List = Exclude<keyof Work, 'overdue' | 'dueSoon' | 'failedPages'>;
type Text = Work[List]['items'][number];

const When = ({ list, text }: { readonly list: List; readonly text: Text }): ReactNode => {
  const say = useWords(workWords);
  const { working } = text;
  if (list === 'toReview' || list === 'inReview')
    return working?.dueAt ? (
      <span className="quiet">
        {working.dueAt < new Date().toISOString() ? <Mark tone="bad">{say('late')}</Mark> : null} {say('due')}{' '}
        <Moment at={working.dueAt} relative />
      </span>
    ) : null;
  return (
    <span className="quiet">
      {list === 'ready' ? say('online') : say('changed')}{' '}
      <Moment at={list === 'ready' ? working?.scheduledAt : text.updatedAt} relative />
    </span>
  );
};

/** The first texts of one kind, with the way to all of them. */
export const TextList = ({
  list,
  work,
  all,
}: {
  readonly list: List;
  readonly work: Work;
  readonly all?: string | undefined;
}): ReactNode => {
  const say = useWords(workWords);
  const named = useArticleWords();
  const { items, count } = work[list];
  const place = list === 'toReview' || list === 'ready' ? '/reviews' : '/articles';
  return (
    <section className="panel" id={list} tabIndex={-1}>
      <h2>{say(list)}</h2>
      <ul className="rows">
        {items.map((text) => {
          const { siteId, articleId, title, working } = text;
          const returned = list === 'returned' ? working?.returned : undefined;
          return (
            <li key={`${siteId}/${articleId}`}>
              <Link className="row-title" to={`${place}/${siteId}/${articleId}`}>
                {title}
              </Link>
              <span className="quiet">
                <SiteName siteId={siteId} />
              </span>
              {working && list !== 'drafts' && list !== 'returned' ? (
                <ArticleState status={working.status} stage={working.stage} />
              ) : null}
              <When list={list} text={text} />
              {returned ? (
                <p className="row-note">
                  {say('reason', { name: returned.name, stage: named(returned.stage), comment: returned.comment })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {all && count > items.length ? <Link to={all}>{say('all')}</Link> : null}
    </section>
  );
};
