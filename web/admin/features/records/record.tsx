import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark } from '#desk/components/mark.tsx';
import { dayText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type {
  addSiteRecordEndpoint,
  listSiteRecordsEndpoint,
} from '#shared/schemas/http/supervision/record-endpoints.ts';
import { recordWords } from './record-words.ts';

export type RecordsAnswer = z.output<typeof listSiteRecordsEndpoint.answer>;
export type RecordAnswer = RecordsAnswer['items'][number];
export type RecordKind = RecordAnswer['kind'];
export type RecordBody = z.input<NonNullable<typeof addSiteRecordEndpoint.body>>;

export const recordKinds = [
  'filing',
  'sitePlan',
  'bootstrap',
  'training',
  'contact',
] as const satisfies readonly RecordKind[];
export const filings = ['icp', 'police', 'domain', 'partyEmblem', 'identificationCode', 'securityLevel'] as const;
export const projects = ['construction', 'redesign', 'migration'] as const;

/** Overdue, done or open; of training: passed, expired or not. */
export const RecordState = ({ record }: { readonly record: RecordAnswer }): ReactNode => {
  const say = useWords(recordWords);
  if (record.overdue) return <Mark tone="bad">{say('overdue')}</Mark>;
  if (record.kind === 'training') {
    if (!record.passed) return <Mark tone="bad">{say('failed')}</Mark>;
    const expired = record.validUntil !== undefined && record.validUntil < dayText(Date.now());
    return expired ? <Mark tone="bad">{say('expired')}</Mark> : <Mark tone="good">{say('passed')}</Mark>;
  }
  if (record.kind === 'contact') return null;
  return record.doneOn ? <Mark tone="good">{say('done')}</Mark> : <Mark tone="waiting">{say('open')}</Mark>;
};

type Say = ReturnType<typeof useWords<typeof recordWords>>;

/** What a record says in one line, without its dates. */
export const recordLine = (record: RecordAnswer, say: Say, columnName: (columnId: string) => string): string => {
  const parts = {
    filing: () => (record.kind === 'filing' ? [say(record.filing), record.number] : []),
    sitePlan: () =>
      record.kind === 'sitePlan'
        ? [
            record.title,
            say(record.project),
            record.reviewedOn && `${say('reviewedOn')} ${record.reviewedOn}`,
            record.reviewers.join('、'),
            record.outcome && say(record.outcome),
            record.filedNumber,
          ]
        : [],
    bootstrap: () =>
      record.kind === 'bootstrap'
        ? [
            columnName(record.columnId),
            record.what,
            record.ownerUnit,
            say('progress', { collected: record.collected, wanted: record.wanted }),
          ]
        : [],
    training: () =>
      record.kind === 'training'
        ? [
            record.name,
            record.course,
            `${say('trainedOn')} ${record.trainedOn}`,
            record.score !== undefined && `${say('score')} ${record.score}`,
            record.validUntil && `${say('validUntil')} ${record.validUntil}`,
          ]
        : [],
    contact: () =>
      record.kind === 'contact'
        ? [
            say(record.duty),
            record.name,
            record.phone,
            record.email,
            record.deputy && `${say('deputy')} ${record.deputy} ${record.deputyPhone ?? ''}`,
          ]
        : [],
  };
  return parts[record.kind]().filter(Boolean).join(' · ');
};
