import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark } from '#desk/components/list/mark.tsx';
import { dayText } from '#desk/lib/format/time.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
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

export const filings = ['icp', 'police', 'domain', 'partyEmblem', 'identificationCode', 'securityLevel'] as const;
export const terms = ['domain', 'hosting', 'certificate'] as const;
export const projects = ['construction', 'redesign', 'migration'] as const;

/** So long before its end a term is to be renewed. */
const nearDays = 60;

/** Overdue, done or open; of training: passed, expired or not; of a term: whether it counts and for how long. */
export const RecordState = ({ record }: { readonly record: RecordAnswer }): ReactNode => {
  const say = useWords(recordWords);
  if (record.overdue) return <Mark tone="bad">{say('overdue')}</Mark>;
  if (record.kind === 'training') {
    if (!record.passed) return <Mark tone="bad">{say('failed')}</Mark>;
    const expired = record.validUntil !== undefined && record.validUntil < dayText(Date.now());
    return expired ? <Mark tone="bad">{say('expired')}</Mark> : <Mark tone="good">{say('passed')}</Mark>;
  }
  if (record.kind === 'contact') return null;
  if (record.kind === 'acceptance' && record.outcome === 'accepted') return <Mark tone="good">{say('accepted')}</Mark>;
  if (record.kind === 'term' && !record.doneOn) {
    const near = Date.parse(record.until) - Date.now() < nearDays * 86_400_000;
    return near ? <Mark tone="warning">{say('endsSoon')}</Mark> : <Mark tone="good">{say('counts')}</Mark>;
  }
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
            record.reviewers.join(comma()),
            record.outcome && say(record.outcome),
            record.filedNumber,
            record.theme && `${say('theme')} ${record.theme}`,
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
    term: () =>
      record.kind === 'term'
        ? [
            say(`${record.term}Term`),
            record.subject,
            record.provider,
            say('termDays', { from: record.from, until: record.until }),
            `${say('renewedBy')} ${record.renewedBy}`,
            record.renewsItself && say('renewsItself'),
          ]
        : [],
    acceptance: () =>
      record.kind === 'acceptance'
        ? [
            say(record.stage),
            `${say('inspectedOn')} ${record.inspectedOn}`,
            record.inspectors.join(comma()),
            say(record.outcome === 'revise' ? 'toMend' : 'accepted'),
            record.findings,
          ]
        : [],
  };
  return parts[record.kind]().filter(Boolean).join(' · ');
};
