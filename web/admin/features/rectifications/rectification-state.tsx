import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { getRectificationEndpoint } from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import { rectificationWords } from './rectification-words.ts';

export type RectificationAnswer = z.output<typeof getRectificationEndpoint.answer>;

export const rectificationStates = ['issued', 'rectified', 'confirmed', 'cancelled'] as const;

const tones: Readonly<Record<RectificationAnswer['state'], Tone>> = {
  issued: 'warning',
  rectified: 'going',
  confirmed: 'good',
  cancelled: 'quiet',
};

/** Where a notice stands; red once its day is over without a report. */
export const RectificationMark = ({
  notice: { state, overdue },
}: {
  readonly notice: Pick<RectificationAnswer, 'state' | 'overdue'>;
}): ReactNode => {
  const say = useWords(rectificationWords);
  return overdue ? <Mark tone="bad">{say('overdue')}</Mark> : <Mark tone={tones[state]}>{say(state)}</Mark>;
};
