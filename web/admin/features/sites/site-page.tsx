import './site-end.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { getSiteEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import { LaunchChecklist } from './launch-checklist.tsx';
import { MergeSite } from './merge-site.tsx';
import { SiteLife } from './site-life.tsx';
import { SiteSettings } from './site-settings.tsx';
import { SiteState } from './site-state.tsx';
import { siteWords } from './site-words.ts';

/** One site: its state, what it still needs, its settings, and its end. */
export const Component = (): ReactNode => {
  const say = useWords(siteWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const { siteId = '' } = useParams();
  const site = useAnswer(getSiteEndpoint, { params: { siteId } });
  // Of another one it is no answer, though it is still there.
  if (site.isPending || site.isPlaceholderData) return <Waiting />;
  if (!site.data) return <UnreadPage error={site.error} again={() => void site.refetch()} />;
  const { name, kind, status, publicBase, domain } = site.data;
  const merges = may('site.merge', siteId) && kind !== 'portal' && status !== 'closed';
  const ends = may('site.retire', siteId) && status !== 'preparing';
  const address = publicBase ?? (domain ? `https://${domain}` : undefined);
  return (
    <Page
      title={inMyLanguage(name)}
      about={
        <>
          {say(kind)} · <SiteState status={status} /> · <Link to={`/columns?site=${siteId}`}>{say('columns')}</Link>
          {' · '}
          <Link to={`/sites/${siteId}/records`}>{say('records')}</Link>
          {address ? (
            <>
              {' · '}
              <a href={address} target="_blank" rel="noreferrer">
                {say('open')}
              </a>
            </>
          ) : null}
        </>
      }
    >
      {status === 'preparing' ? <LaunchChecklist site={site.data} /> : null}
      <SiteSettings key={site.data.siteId} site={site.data} canSave={may('site.manage', siteId)} />
      {merges || ends ? (
        <details className="end-of-site" open={status === 'tempOffline'}>
          <summary>{say(merges ? 'end' : 'life')}</summary>
          {merges ? <MergeSite site={site.data} /> : null}
          {ends ? <SiteLife site={site.data} /> : null}
        </details>
      ) : null}
    </Page>
  );
};
