import type { TrainedSpan } from '#shared/domain/access/grant/qualification.ts';
import type { SiteRecord } from '#shared/domain/registry/site-record.ts';

type Training = Extract<SiteRecord, { kind: 'training' }>;

const trainingsOf = (accountId: string, records: readonly SiteRecord[]): readonly Training[] =>
  records.flatMap((one) => (one.kind === 'training' && one.accountId === accountId ? [one] : []));

/** The days for which a person's trainings on record count, in order; undefined where none is on record at all. */
export const trainedSpans = (accountId: string, records: readonly SiteRecord[]): readonly TrainedSpan[] | undefined => {
  const trainings = trainingsOf(accountId, records);
  if (trainings.length === 0) return undefined;
  return trainings
    .filter(({ passed }) => passed)
    .map(({ trainedOn, validUntil }) => ({ from: trainedOn, until: validUntil }))
    .sort((a, b) => a.from.localeCompare(b.from));
};

/** Those who are on record with a training. */
export const trainedPeople = (records: readonly SiteRecord[]): readonly string[] => [
  ...new Set(records.flatMap((one) => (one.kind === 'training' ? [one.accountId] : []))),
];

/** Courses are booked and attended before the last day: the first word comes a month ahead. */
const reminderDays = [30, 7, 0, -1];
const dayMs = 86_400_000;

/** The last day of a person's trainings, where today is a day to say so; undefined where a newer one goes on. */
export const trainingRunsOut = (
  accountId: string,
  records: readonly SiteRecord[],
  today: string,
): { readonly last: string; readonly over: boolean } | undefined => {
  const spans = trainedSpans(accountId, records) ?? [];
  if (spans.some(({ until }) => until === undefined)) return undefined;
  const last = spans
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const left = Math.round((Date.parse(last) - Date.parse(today)) / dayMs);
  return reminderDays.includes(left) ? { last, over: left < 0 } : undefined;
};
