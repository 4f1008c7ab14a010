import type { ReactNode } from 'react';
import { useKeptDrafts } from '#desk/lib/drafts/use-kept-drafts.ts';
import { KeptRows } from './kept-rows.tsx';

/** All that this device keeps of the person, on any screen and site. */
export const KeptWork = (): ReactNode => <KeptRows drafts={useKeptDrafts()} />;
