import type { z } from 'zod';
import type { Tone } from '#desk/components/list/mark.tsx';
import { dayText } from '#desk/lib/format/time.ts';
import type { listDutyEndpoint } from '#shared/schemas/http/supervision/duty-endpoints.ts';

export type DutyAnswer = z.output<typeof listDutyEndpoint.answer>;
export type DutyDay = DutyAnswer['items'][number];
export type DutyShift = DutyDay['shifts'][number];

export const slots = ['am', 'pm', 'day'] as const;

export const tones: Readonly<Record<DutyShift['state'], Tone>> = {
  upcoming: 'quiet',
  due: 'going',
  read: 'good',
  late: 'warning',
  missed: 'bad',
};

const dayMs = 86_400_000;

/** The day `by` days after `date`. */
export const dayAfter = (date: string, by: number): string =>
  new Date(Date.parse(date) + by * dayMs).toISOString().slice(0, 10);

/** Monday to Sunday of the week a day lies in. */
export const weekOf = (date: string): readonly string[] => {
  const monday = dayAfter(date, -((new Date(Date.parse(date)).getUTCDay() + 6) % 7));
  return [0, 1, 2, 3, 4, 5, 6].map((by) => dayAfter(monday, by));
};

export const today = (): string => dayText(Date.now());

/** Whether a shift's reading may be handed in now: from its day until the end of the next. */
export const isOpen = (date: string, { reading }: DutyShift): boolean =>
  !reading && date <= today() && today() <= dayAfter(date, 1);
