import { lazy, type ReactNode, Suspense } from 'react';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useWork } from '#desk/components/work/use-work.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { BeginText } from './begin-text.tsx';
import { FailedPages } from './failed-pages.tsx';
import { Figures } from './figures.tsx';
import { TextList } from './text-list.tsx';
import { UnreadNotices } from './unread-notices.tsx';
import { workParts } from './work-parts.ts';
import { workWords } from './work-words.ts';

// Behind the first load: what this device keeps is looked up once the work stands.
const KeptWork = lazy(() =>
  import('#desk/components/kept/list/kept-work.tsx').then((module) => ({ default: module.KeptWork })),
);

const Overseen = lazy(() => import('./overseen.tsx').then((module) => ({ default: module.Overseen })));

const lists = ['returned', 'toReview', 'drafts', 'ready', 'inReview'] as const;

/** What waits for me, across sites: the first screen of the day. */
export const Component = (): ReactNode => {
  const say = useWords(workWords);
  const session = useSession();
  const may = useMay();
  const work = useWork();
  const oversees = session.grants.some(({ siteId, actions }) => siteId === '*' && actions.includes('dashboard.read'));
  const parts = workParts.filter(({ needs }) => needs.some((action) => may(action)));
  const has = (name: string): boolean => parts.some((part) => part.name === name);
  const shown = lists.filter((list) => has(list) && (work.data?.[list].count ?? 0) > 0);
  return (
    <Page title={say('title')} about={say('greeting', { name: session.name })} acts={<BeginText />}>
      <UnreadNotices />
      <Suspense fallback={null}>
        <KeptWork />
        {oversees ? <Overseen /> : null}
      </Suspense>
      {work.isPending ? <Waiting /> : null}
      {work.error && !work.data ? <ProblemAlert error={work.error} again={() => void work.refetch()} /> : null}
      {work.data && parts.length > 0 ? (
        <>
          <Figures work={work.data} parts={parts} />
          {work.data.failedPages.count > 0 && has('failedPages') ? <FailedPages work={work.data} /> : null}
          {shown.map((list) => (
            <TextList
              key={list}
              list={list}
              work={work.data}
              all={list === 'toReview' ? '/reviews' : list === 'ready' ? '/reviews?list=ready' : '/articles'}
            />
          ))}
        </>
      ) : null}
      {!oversees && (parts.length === 0 || (work.data && shown.length === 0)) ? (
        <p className="empty">{say('nothing')}</p>
      ) : null}
    </Page>
  );
};
