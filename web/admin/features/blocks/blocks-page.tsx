import './blocks.css';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from './block-words.ts';
import { BlockEditor } from './page/block-editor.tsx';
import { NewTopicPage } from './page/new-topic-page.tsx';
import { PageSelect } from './page/page-select.tsx';
import type { ChosenPage } from './page/use-block-page.ts';

/** Puts a home page or a topic page together from blocks. */
export const Component = (): ReactNode => {
  const say = useWords(blockWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const { message } = App.useApp();
  const [filters, setFilters] = useFilters(['site', 'lang', 'column', 'start', 'new']);
  const siteId = filters.site ?? session.siteId ?? sites.find((one) => may('site.manage', one.siteId))?.siteId ?? '';
  const page: ChosenPage = filters.column
    ? { kind: 'column', columnId: filters.column }
    : { kind: 'home', lang: filters.lang === 'en' ? 'en' : 'zh' };
  return (
    <>
      <BlockEditor
        key={`${siteId} ${JSON.stringify(page)}`}
        siteId={siteId}
        page={page}
        start={filters.start}
        onStarted={() => setFilters({ start: undefined })}
      >
        <search className="filters">
          <SiteSelect
            action="site.manage"
            value={siteId}
            onChange={(chosen) => setFilters({ site: chosen, column: undefined, lang: undefined })}
          />
          <PageSelect
            siteId={siteId}
            languages={sites.find((one) => one.siteId === siteId)?.languages ?? ['zh']}
            page={page}
            onChange={(chosen) =>
              setFilters({
                column: chosen.kind === 'column' ? chosen.columnId : undefined,
                lang: chosen.kind === 'home' && chosen.lang === 'en' ? 'en' : undefined,
              })
            }
          />
          {may('column.manage', siteId) ? (
            <Button onClick={() => setFilters({ new: 'yes' })}>{say('newPage')}</Button>
          ) : null}
        </search>
      </BlockEditor>
      <NewTopicPage
        siteId={siteId}
        open={filters.new !== undefined && siteId !== ''}
        onClose={() => setFilters({ new: undefined })}
        onMade={(column, start) => {
          void message.success(say('newMade'));
          setFilters({ column, start, lang: undefined, new: undefined });
        }}
      />
    </>
  );
};
