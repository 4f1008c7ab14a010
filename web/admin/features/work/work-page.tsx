import type { ReactNode } from 'react';
import { Page } from '#desk/components/page.tsx';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { OwnTexts } from './own-texts.tsx';
import { ToReview } from './to-review.tsx';
import { workWords } from './work-words.ts';

const stages = ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'] as const;

/** What waits for me, across sites: the first screen of the day. */
export const Component = (): ReactNode => {
  const say = useWords(workWords);
  const session = useSession();
  const may = useMay();
  const reviews = stages.some((stage) => may(stage));
  const writes = may('article.write') && session.siteId !== null;
  return (
    <Page title={say('title')} about={say('greeting', { name: session.name })}>
      {reviews ? <ToReview /> : null}
      {writes && session.siteId ? (
        <>
          <OwnTexts siteId={session.siteId} status="returned" />
          <OwnTexts siteId={session.siteId} status="draft" />
        </>
      ) : null}
      {reviews || writes ? null : <p className="empty">{say('nothing')}</p>}
    </Page>
  );
};
