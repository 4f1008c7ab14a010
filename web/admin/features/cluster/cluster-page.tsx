import type { ReactNode } from 'react';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getClusterEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { AllowList } from './allow-list.tsx';
import { BannerForm } from './banner-form.tsx';
import { clusterWords } from './cluster-words.ts';
import { MourningForm } from './mourning-form.tsx';

/** The switches of the whole cluster: banner, mourning grey, links of superiors, hosts that links may lead to. */
export const Component = (): ReactNode => {
  const say = useWords(clusterWords);
  const settings = useAnswer(getClusterEndpoint, {});
  if (settings.isPending) return <Waiting />;
  if (!settings.data) return <UnreadPage error={settings.error} again={() => void settings.refetch()} />;
  return (
    <Page title={say('title')} about={say('about')}>
      <BannerForm settings={settings.data} />
      <MourningForm settings={settings.data} />
      <AllowList settings={settings.data} />
    </Page>
  );
};
