import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ArticleState, useArticleWords } from '#desk/components/article/article-state.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listArticlesEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { listWords } from './list-words.ts';
import './list.css';

const statuses = [
  'draft',
  'returned',
  'inReview',
  'approved',
  'scheduled',
  'published',
  'expired',
  'withdrawn',
  'takenDown',
  'deleted',
] as const;
type Status = (typeof statuses)[number];

const isStatus = (text: string | undefined): text is Status => statuses.some((status) => status === text);

const ArticleList = ({
  siteId,
  filters,
}: {
  readonly siteId: string;
  readonly filters: { readonly status?: string; readonly column?: string; readonly q?: string };
}): ReactNode => {
  const say = useWords(listWords);
  const { nameOf } = useColumns(siteId);
  const { status, column, q } = filters;
  const pages = usePages(listArticlesEndpoint, {
    params: { siteId },
    query: { status: isStatus(status) ? status : undefined, column, q, limit: 20 },
  });
  const filtered = status || column || q;
  return (
    <section className="panel">
      <PagedList pages={pages} empty={say(filtered ? 'noMatch' : 'none')}>
        {(items) => (
          <ul className="rows article-rows">
            {items.map(({ articleId, title, columnId, live, working, updatedAt, publishedAt }) => (
              <li key={articleId}>
                <div className="row-title">
                  <Link to={`/articles/${siteId}/${articleId}`}>{title}</Link>
                  <div className="quiet small">
                    {nameOf(columnId)}
                    {working ? ` · ${working.editedBy}` : ''}
                  </div>
                </div>
                <span className="states">
                  {live ? <ArticleState status={live.status} /> : null}
                  {working ? <ArticleState status={working.status} stage={working.stage} /> : null}
                </span>
                <span className="quiet when">
                  {say('changed')} <Moment at={updatedAt} />
                  {publishedAt ? (
                    <>
                      <br />
                      {say('published')} <Moment at={publishedAt} />
                    </>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};

/** The texts of a site: found by state, column and words of the title; all of it stands in the address. */
export const Component = (): ReactNode => {
  const say = useWords(listWords);
  const stateWord = useArticleWords();
  const navigate = useNavigate();
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const [filters, change] = useFilters(['site', 'status', 'column', 'q']);
  const readable = sites.filter((site) => may('article.read', site.siteId));
  const siteId = filters.site ?? session.siteId ?? readable[0]?.siteId ?? '';
  const start = (): void =>
    void navigate(`/articles/${siteId}/new${filters.column ? `?column=${filters.column}` : ''}`);
  return (
    <Page
      title={say('title')}
      acts={
        may('article.write', siteId) ? (
          <Button type="primary" onClick={start}>
            {say('new')}
          </Button>
        ) : undefined
      }
    >
      <div className="filters">
        {readable.length > 1 ? (
          <SiteSelect value={siteId} action="article.read" onChange={(site) => change({ site, column: undefined })} />
        ) : null}
        <Select
          aria-label={say('state')}
          style={{ minWidth: 140 }}
          value={filters.status ?? ''}
          onChange={(status) => change({ status })}
          options={[
            { value: '', label: say('everyState') },
            ...statuses.map((value) => ({ value, label: stateWord(value) })),
          ]}
        />
        <div className="filter-column">
          {siteId ? (
            <ColumnSelect siteId={siteId} clearable value={filters.column} onChange={(column) => change({ column })} />
          ) : null}
        </div>
        <Input.Search
          key={filters.q ?? ''}
          aria-label={say('search')}
          placeholder={say('search')}
          allowClear
          style={{ width: 320 }}
          defaultValue={filters.q ?? ''}
          onSearch={(q) => change({ q: q.trim() })}
        />
      </div>
      {siteId ? (
        <ArticleList key={siteId} siteId={siteId} filters={filters} />
      ) : (
        <p className="empty">{say('noSite')}</p>
      )}
    </Page>
  );
};
