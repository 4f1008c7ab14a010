import type { RecordAnswer, RecordBody, RecordKind } from '../record.tsx';

/** What the form holds: fields of whichever kind, empty ones as they are left. */
export type RecordEntry = Readonly<Record<string, unknown>>;

/** Fields a body may hold, by kind; the names are those of the API. */
const fields: Readonly<Record<RecordKind, readonly string[]>> = {
  filing: ['filing', 'number'],
  sitePlan: ['title', 'project', 'reviewedOn', 'reviewers', 'outcome', 'filedNumber', 'theme'],
  bootstrap: ['columnId', 'what', 'ownerUnit', 'wanted', 'collected'],
  training: ['accountId', 'name', 'course', 'trainedOn', 'passed', 'score', 'validUntil'],
  contact: ['duty', 'name', 'phone', 'email', 'deputy', 'deputyPhone'],
  term: ['term', 'subject', 'provider', 'from', 'until', 'renewedBy', 'renewsItself'],
  acceptance: ['stage', 'inspectedOn', 'inspectors', 'outcome', 'findings'],
};
const common = ['note', 'dueOn', 'doneOn'];

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export const recordBody = (kind: RecordKind, entry: RecordEntry): RecordBody =>
  ({
    kind,
    ...Object.fromEntries(
      [...fields[kind], ...common].flatMap((name) => (isFilled(entry[name]) ? [[name, entry[name]]] : [])),
    ),
  }) as RecordBody;

const starts: Readonly<Record<RecordKind, RecordEntry>> = {
  filing: { filing: 'police' },
  sitePlan: { project: 'construction', reviewers: [] },
  bootstrap: { wanted: 1, collected: 0 },
  training: { passed: true },
  contact: { duty: 'gatekeeper' },
  term: { term: 'domain', renewsItself: false },
  acceptance: { stage: 'selfCheck', inspectors: [], outcome: 'accepted' },
};

export const entryOf = (kind: RecordKind, record: RecordAnswer | undefined): RecordEntry =>
  record ? { ...record } : starts[kind];
