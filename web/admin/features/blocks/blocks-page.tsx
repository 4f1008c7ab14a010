import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/sites.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { BlockEditor } from './block-editor.tsx';
import { blockWords } from './block-words.ts';
import { ColumnSets } from './column-sets.tsx';

/** Puts the home page of a site or topic together: add, drag, change, remove, and undo. */
export const Component = (): ReactNode => {
  const say = useWords(blockWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const [filters, setFilters] = useFilters(['site', 'lang']);
  const lang = filters.lang === 'en' ? 'en' : 'zh';
  const siteId = filters.site ?? session.siteId ?? sites.find((one) => may('site.manage', one.siteId))?.siteId ?? '';
  const saved = useAnswer(getHomeBlocksEndpoint, { params: { siteId }, query: { lang } }, { when: siteId !== '' });
  // What was read of another page is shown until this one's is there: it is not to be edited as this one's.
  const ready = saved.data && !saved.isPlaceholderData ? saved.data : undefined;
  return (
    <Page title={say('title')} about={say('about')}>
      <search className="filters">
        <SiteSelect action="site.manage" value={siteId} onChange={(site) => setFilters({ site })} />
        <Radio.Group
          optionType="button"
          aria-label={say('language')}
          value={lang}
          onChange={({ target }) => setFilters({ lang: target.value === 'en' ? 'en' : undefined })}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </search>
      <ProblemAlert error={saved.error} again={() => void saved.refetch()} />
      {ready ? (
        <BlockEditor key={`${siteId}/${lang}`} siteId={siteId} lang={lang} saved={ready} />
      ) : saved.error ? null : (
        <Waiting />
      )}
      {may('column.manage', siteId) ? <ColumnSets siteId={siteId} /> : null}
    </Page>
  );
};
