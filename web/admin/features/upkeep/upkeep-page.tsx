import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { exportUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { Overview } from './overview.tsx';
import { SiteUpkeep } from './site-upkeep.tsx';
import { upkeepWords } from './upkeep-words.ts';

/** How columns keep to their limits: all sites for the office, one's own for everybody else. */
export const Component = (): ReactNode => {
  const say = useWords(upkeepWords);
  const may = useMay();
  const navigate = useNavigate();
  const session = useSession();
  const { sites } = useSites();
  const [filters, setFilters] = useFilters(['site']);
  const oversees = may('dashboard.read');
  const siteId = filters.site ?? (oversees ? '' : (session.siteId ?? sites[0]?.siteId ?? ''));
  return (
    <Page
      title={say('title')}
      about={
        <>
          {say('about')} <Link to="/upkeep/rules">{say('rules')}</Link>
        </>
      }
      acts={
        <>
          {oversees && !siteId ? (
            <DownloadButton endpoint={exportUpkeepEndpoint} asked={{}}>
              {say('csv')}
            </DownloadButton>
          ) : null}
          {may('supervision.manage', siteId || undefined) ? (
            <Button
              type="primary"
              onClick={() => void navigate(`/rectifications/new${siteId ? `?site=${siteId}` : ''}`)}
            >
              {say('issue')}
            </Button>
          ) : null}
        </>
      }
    >
      <search className="filters">
        <SiteSelect every={oversees} value={siteId} onChange={(site) => setFilters({ site })} />
      </search>
      {siteId ? <SiteUpkeep siteId={siteId} /> : oversees ? <Overview /> : null}
    </Page>
  );
};
