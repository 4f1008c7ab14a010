import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { getDrillEndpoint } from '#shared/schemas/http/supervision/drill-endpoints.ts';
import { drillWords } from './drill-words.ts';

export type DrillAnswer = z.output<typeof getDrillEndpoint.answer>;

const tones: Readonly<Record<DrillAnswer['report']['outcome'], Tone>> = {
  running: 'going',
  inTime: 'good',
  late: 'bad',
  missed: 'bad',
  cancelled: 'quiet',
};

/** How a drill stands or went. */
export const DrillMark = ({ drill: { report } }: { readonly drill: Pick<DrillAnswer, 'report'> }): ReactNode => {
  const say = useWords(drillWords);
  return <Mark tone={tones[report.outcome]}>{say(report.outcome)}</Mark>;
};

/** Says so many seconds in minutes. */
export const useMinutes = (): ((seconds: number) => string) => {
  const say = useWords(drillWords);
  return (seconds) => say('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
};
