import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { siteAnswerSchema } from '#shared/schemas/http/sites/site-schemas.ts';
import { siteWords } from './site-words.ts';

export type SiteAnswer = z.output<typeof siteAnswerSchema>;

const tones: Readonly<Record<SiteAnswer['status'], Tone>> = {
  preparing: 'waiting',
  live: 'good',
  tempOffline: 'warning',
  offlineNotice: 'bad',
  closed: 'quiet',
};

/** Whether a site is open to the public. */
export const SiteState = ({ status }: { readonly status: SiteAnswer['status'] }): ReactNode => (
  <Mark tone={tones[status]}>{useWords(siteWords)(status)}</Mark>
);
