import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { draftParts } from '#desk/lib/drafts/draft-key.ts';
import { draftPath, useKeptDrafts } from '#desk/lib/drafts/use-kept-drafts.ts';
import { KeptRows } from './kept-rows.tsx';

/** What this device keeps of the screen in hand and of those below it. */
export const KeptHere = (): ReactNode => {
  const { pathname } = useLocation();
  const here = useKeptDrafts().filter((draft) => {
    const [path = ''] = draftPath(draft).split('?');
    // A text's own screen offers back by itself what was not saved.
    if (path === pathname) return draftParts(draft.key)?.isCopy ?? true;
    return path.startsWith(`${pathname}/`);
  });
  return <KeptRows drafts={here} />;
};
