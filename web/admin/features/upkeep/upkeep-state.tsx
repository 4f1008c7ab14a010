import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { UpkeepState as State } from '#shared/domain/upkeep/column-upkeep.ts';
import type { siteUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { upkeepWords } from './upkeep-words.ts';

export type ColumnUpkeepAnswer = z.output<typeof siteUpkeepEndpoint.answer>['items'][number];

const tones: Readonly<Record<State, Tone>> = {
  exempt: 'quiet',
  current: 'good',
  ownerReminded: 'waiting',
  administratorReminded: 'warning',
  red: 'bad',
  overdue: 'bad',
  blank: 'bad',
};

/** How a column keeps to its limit. */
export const UpkeepMark = ({ state }: { readonly state: State }): ReactNode => (
  <Mark tone={tones[state]}>{useWords(upkeepWords)(state)}</Mark>
);
